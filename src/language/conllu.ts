/** A syntactic word of a treebank, with its place in the document's text (UTF-16 units). */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly pos: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Index of the head within the sentence, from 0; -1 for the root. */
  readonly head: number;
  readonly relation: string;
  /** The last column as it stands: `SpaceAfter=No|Entity=...`. */
  readonly misc: string;
  readonly start: number;
  readonly end: number;
}

/** A gold sentence. A paragraph begins where the file says `# newpar`. */
export interface ConlluSentence {
  readonly words: readonly ConlluWord[];
  readonly startsParagraph: boolean;
}

/** A document of a treebank with its running text: paragraphs are lines, other gaps are one space or none. */
export interface ConlluDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly ConlluSentence[];
}

/**
 * Reads one document in CoNLL-U and rebuilds its text from the `SpaceAfter` remarks.
 * Words of a multiword token ("don't": do + n't) lie side by side in it; empty nodes are left out.
 */
export function readConllu(content: string): ConlluDocument {
  const blocks = content.replace(/\r\n/g, '\n').split(/\n\n+/);
  const id = /^# newdoc id = (.*)$/m.exec(content)?.[1] ?? '';
  const sentences: ConlluSentence[] = [];
  const text = new TextBuilder();
  for (const block of blocks) {
    const startsParagraph = /^# newpar/m.test(block);
    const rows = block
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    if (startsParagraph) text.breakLine();
    sentences.push({ words: readWords(rows, text), startsParagraph });
  }
  return { id, text: text.toString(), sentences };
}

/** Adds up the text: a word is written after the gap that the word before it asked for. */
class TextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private gap = '';

  breakLine(): void {
    if (this.length > 0) this.gap = '\n';
  }

  /** Writes a word and tells where it begins. */
  write(form: string, spaceAfter: boolean): number {
    const start = this.length + this.gap.length;
    this.parts.push(this.gap, form);
    this.length = start + form.length;
    this.gap = spaceAfter ? ' ' : '';
    return start;
  }

  toString(): string {
    return this.parts.join('');
  }
}

function readWords(rows: readonly string[][], text: TextBuilder): ConlluWord[] {
  const words: ConlluWord[] = [];
  let group = { last: 0, spaceAfter: true };
  for (const row of rows) {
    const [id = '', form = '', lemma = '', pos = '', tag = '', , head = '', relation = '', , misc = ''] = row;
    const spaceAfter = !misc.includes('SpaceAfter=No');
    const range = /^\d+-(\d+)$/.exec(id);
    if (range) group = { last: Number(range[1]), spaceAfter };
    if (!/^\d+$/.test(id)) continue;
    const inGroup = Number(id) <= group.last;
    const gap = inGroup ? Number(id) === group.last && group.spaceAfter : spaceAfter;
    const start = text.write(form, gap);
    words.push({ form, lemma, pos, tag, head: Number(head) - 1, relation, misc, start, end: start + form.length });
  }
  return words;
}
