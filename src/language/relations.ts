const subtypes = new Set([
  'nsubj:pass', 'csubj:pass', 'nsubj:outer', 'aux:pass', 'obl:agent', 'obl:unmarked', 'nmod:poss', 'nmod:unmarked', 'nmod:desc',
  'acl:relcl', 'advcl:relcl', 'compound:prt', 'cc:preconj', 'det:predet',
]); // biome-ignore format: a table

/** A relation with its subtype where the parser tells it apart, without it otherwise (`csubj:outer` is `csubj`). */
export function mainRelation(relation: string): string {
  return subtypes.has(relation) ? relation : (relation.split(':')[0] as string);
}
