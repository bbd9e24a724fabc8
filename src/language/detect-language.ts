import { eld } from 'eld/extrasmall';
import type { PageMetadata } from '../document/clean.ts';
import type { Zone } from '../document/zones.ts';
import type { View } from '../text/view.ts';

/** How much text decides: the longest stretch of body text, cut to this many UTF-16 units. */
const sample = 1000;
/** Below this many letters, a guess is worth less than none. */
const enough = 40;

/**
 * The language of an article: what its longest body text is written in, else what the page says of itself.
 * The only file that knows eld. The text goes before the markup since pages often name their template's language.
 * @returns an ISO 639-1 code, or `null` where nothing tells.
 */
export function detectLanguage(view: View, zones: readonly Zone[], metadata: PageMetadata): string | null {
  const text = longestBody(view, zones);
  const detected = (text.match(/\p{L}/gu)?.length ?? 0) >= enough ? eld.detect(text) : null;
  if (detected?.isReliable()) return detected.language;
  return metadata.language?.text.slice(0, 2).toLowerCase() || detected?.language || null;
}

function longestBody(view: View, zones: readonly Zone[]): string {
  let longest: Zone | undefined;
  for (const zone of zones) {
    if (zone.kind !== 'body') continue;
    if (!longest || zone.span.end - zone.span.start > longest.span.end - longest.span.start) longest = zone;
  }
  return longest ? view.read(longest.span).slice(0, sample) : '';
}
