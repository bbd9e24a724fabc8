import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken } from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

/** A token as wink sees it: offsets are units of the text that was given. */
export interface WinkToken {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  readonly lemma: string;
}

/** Sentences of tokens of a text. The only file that knows wink-nlp. It gives no offsets: they are added up. */
export function winkSentences(text: string): WinkToken[][] {
  const folded = fold(text);
  const sentences: WinkToken[][] = [];
  let at = 0;
  nlp
    .readDoc(folded)
    .sentences()
    .each((sentence: ItemSentence) => {
      const tokens: WinkToken[] = [];
      sentence.tokens().each((token: ItemToken) => {
        const value = token.out(its.value) as string;
        const start = folded.indexOf(value, at);
        at = start + value.length;
        tokens.push({
          start,
          end: at,
          pos: token.out(its.pos) as string,
          lemma: token.out(its.lemma as never) as string,
        });
      });
      sentences.push(tokens);
    });
  return sentences;
}

/** Letters beyond Latin-1 as their base letters, same length: wink cuts words at them. */
function fold(text: string): string {
  return text.replace(/[^\0-\xff]/g, (c) => {
    const base = c.normalize('NFD')[0] as string;
    return base.length === 1 && base !== c ? base : c;
  });
}
