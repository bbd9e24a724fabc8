/** Bits for what a form can be, whatever its sentence. */
export const reading = {
  noun: 1, plural: 2, verb: 4, verbS: 8, past: 16, participle: 32, ing: 64, adjective: 128, adverb: 256, comparative: 512, superlative: 1024,
} as const; // biome-ignore format: a table
