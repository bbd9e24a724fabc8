import type { EventInput } from './event-input.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { eventZones, type SentenceContext, sentenceContexts } from './sentence-context.ts';
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
  return sentenceContexts(input).map((context) => {
    const candidates = eventZones.has(context.zone) ? findCandidates(context) : [];
    const beside = new Map(candidates.map((candidate) => [candidate.index, candidate]));
    const memory = { seen: new Set(candidates.map(({ lemma }) => lemma).filter((lemma) => seen.has(lemma))), beside };
    for (const { lemma } of candidates) seen.add(lemma);
    return { context, candidates, memory };
  });
}
