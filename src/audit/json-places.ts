/**
 * Where each value of a JSON text begins, by its path: `events[3].trigger.quote`. Offsets are UTF-16 units.
 * Duplicate keys keep the last place. Takes one pass without recursion, so depth does no harm.
 * @param text valid JSON.
 */
export function jsonPlaces(text: string): Map<string, number> {
  const places = new Map<string, number>();
  const open: Container[] = [];
  let value = true;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g)) {
    const inner = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') value = advance(inner);
    else if (token === ':') value = true;
    else if (!value && inner) inner.key = `.${JSON.parse(token)}`;
    else {
      const path = (inner?.path ?? '') + (inner?.key ?? '');
      places.set(path.replace(/^\./, ''), index);
      if (token === '{' || token === '[') open.push({ path, key: token === '[' ? '[0]' : '', index: 0 });
      value = token !== '{';
    }
  }
  return places;
}

interface Container {
  readonly path: string;
  key: string;
  index: number;
}

/** After a comma: the next key of an object comes, or the next value of a list. */
function advance(container: Container | undefined): boolean {
  if (!container?.key.startsWith('[')) return false;
  container.index++;
  container.key = `[${container.index}]`;
  return true;
}
