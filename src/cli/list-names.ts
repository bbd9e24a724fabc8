import type { Entity, Mention } from '../document/entities.ts';
import type { Extraction } from '../document/extraction.ts';
import type { Paint } from '../evaluate/print-table.ts';
import { Lines } from '../text/lines.ts';

/** One form of an entity: how it reads, and where it stands in the source. */
interface Form {
  readonly text: string;
  readonly kind: Mention['form'];
  readonly places: string[];
}

const typeOrder: readonly Entity['type'][] = ['person', 'organization', 'place', 'event'];

/**
 * The names of an article as lines for people: by type, most often named first, each with its forms, how often they stand
 * there, and where (`line:column` of the source).
 * @param limit places listed of each form; 0 lists all
 */
export function listNames({ article, view, entities }: Extraction, limit: number, paint: Paint): string[] {
  const lines = new Lines(article.source);
  const placeOf = (mention: Mention): string => {
    const { line, column } = lines.at(view.toSource(mention.span).start);
    return `${line}:${column}`;
  };
  return typeOrder.flatMap((type) => {
    const ofType = entities
      .filter((entity) => entity.type === type)
      .sort((a, b) => b.mentions.length - a.mentions.length);
    if (ofType.length === 0) return [];
    const listed = ofType.flatMap((entity) => [
      `  ${paint.bold(entity.name)}  ${paint.dim(`${entity.mentions.length}`)}`,
      ...formsOf(entity, (mention) => view.read(mention.span), placeOf).map((form) => formLine(form, limit, paint)),
    ]);
    return [`${type} (${ofType.length})`, ...listed];
  });
}

function formsOf(
  { mentions }: Entity,
  read: (mention: Mention) => string,
  placeOf: (mention: Mention) => string,
): Form[] {
  const forms = new Map<string, Form>();
  for (const mention of mentions) {
    const text = read(mention).replace(/\s+/g, ' ');
    const key = `${mention.form} ${text}`;
    const form = forms.get(key) ?? { text, kind: mention.form, places: [] };
    form.places.push(placeOf(mention));
    forms.set(key, form);
  }
  return [...forms.values()];
}

function formLine({ text, kind, places }: Form, limit: number, paint: Paint): string {
  const shown = limit > 0 ? places.slice(0, limit) : places;
  const more = places.length > shown.length ? ` and ${places.length - shown.length} more` : '';
  const what = kind === 'name' ? '' : ` (${kind})`;
  return `    ${text}${what}  ${paint.dim(`${places.length}x  ${shown.join(' ')}${more}`)}`;
}
