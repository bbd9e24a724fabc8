import type { EventInput } from './event-input.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { eventZones, type SentenceContext, sentenceContexts } from './sentence-context.ts';
import { topicOf } from './topic.ts';
import type { DocumentMemory } from './trigger-features.ts';

/** A sentence that may tell events, with the words that may name them. */
export interface ReadSentence {
  readonly context: SentenceContext;
  readonly candidates: readonly Candidate[];
  readonly memory: DocumentMemory;
}

/** All sentences in order. Those outside title, body and caption have no candidates, but their dates move the story's clock. */
export function readSentences(input: EventInput): ReadSentence[] {
  const seen = new Set<string>();
  const contexts = sentenceContexts(input);
  const found = contexts.map((context) => (eventZones.has(context.zone) ? findCandidates(context) : []));
  const topic = topicOf(found.flat());
  return contexts.map((context, at) => {
    const candidates = found[at] as Candidate[];
    const beside = new Map(candidates.map((candidate) => [candidate.index, candidate]));
    const known = new Set(candidates.map(({ lemma }) => lemma).filter((lemma) => seen.has(lemma)));
    for (const { lemma } of candidates) seen.add(lemma);
    return { context, candidates, memory: { seen: known, beside, topic } };
  });
}
