/** The universal parts of speech, in the order in which models count them. */
export const partsOfSpeech: readonly string[] = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
]; // biome-ignore format: a table
