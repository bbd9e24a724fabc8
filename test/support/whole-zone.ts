import type { Zone, ZoneKind } from '../../src/document/zones.ts';
import type { View } from '../../src/text/view.ts';

/** One zone that is the whole view. */
export function wholeZone(view: View, kind: ZoneKind = 'body'): Zone {
  const span = view.span(0, view.text.length);
  return { source: view.sourceSpan(0, view.source.length), span, kind, rule: 'test' };
}
