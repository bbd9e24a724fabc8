import { describe, expect, it } from 'vitest';
import { decodeLabels } from '../../src/entities/tagger/decode-labels.ts';
import { labelCount, labelOf, part } from '../../src/entities/tagger/labels.ts';
import { readWeights } from '../../src/entities/tagger/model.ts';
import { packWeights } from '../../src/entities/train/pack-model.ts';
import { type Example, trainCrf } from '../../src/entities/train/train-crf.ts';

const options = {
  epochs: 150,
  rate: 0.1,
  l2: 0,
  dropout: 0,
  seed: 3,
  hidden: { size: 16, rate: 0.05, l2: 0, dropout: 0, featureDropout: 0 },
};
const [man, town] = [labelOf('person', part.single), labelOf('place', part.single)];

/** One token with two features: a person where exactly one of them is odd, a place otherwise. No linear model tells them apart. */
function either(a: number, b: number): Example {
  const features = { features: Int32Array.of(a, 2 + b), offsets: Int32Array.of(0, 2) };
  return { ...features, hidden: features, labels: Uint8Array.of(a === b ? town : man), weight: 1 };
}
const examples = [either(0, 0), either(0, 1), either(1, 0), either(1, 1)];

describe('a field with a hidden layer', () => {
  const train = () => trainCrf(examples, { linear: 4, hidden: 4 }, options);

  it('learns what features mean together', () => {
    const hashes = Uint32Array.of(1 << 28, 2 << 28, 3 << 28, 4 << 28);
    const weights = readWeights(packWeights({ linear: hashes, hidden: hashes }, train()));
    const called = examples.map(({ features }) => {
      const own = Uint32Array.from(features, (f) => hashes[f] as number);
      const scores = new Float32Array(labelCount);
      weights.score(own, 2, scores, 0);
      weights.hidden.begin();
      weights.hidden.addPlace(own, 2);
      weights.hidden.score(scores, 0);
      return decodeLabels(scores, 1, weights.transitions)[0];
    });
    expect(called).toEqual([town, man, man, town]);
  });

  it('learns the same again', () => {
    expect(train()).toEqual(train());
  });
});
