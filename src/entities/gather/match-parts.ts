import type { EntityType } from '../../document/entities.ts';
import { listedAs } from '../names/found-name.ts';
import { listed } from '../tagger/gazetteer.ts';
import { type Group, groupsByWord, type Unions } from './group.ts';

/**
 * Joins organizations, places and events with their shorter forms where only one longer name fits: "Condor Legion" with
 * "German Condor Legion", "Society" with "Society of the Cincinnati", "Danube" with "River Danube".
 */
export function joinParts(groups: readonly Group[], unions: Unions) {
  for (const type of ['organization', 'place', 'event'] as const) {
    const byWord = groupsByWord(groups, type);
    groups.forEach((group, g) => {
      if (group.type !== type) return;
      const sharing = byWord.get(group.words[0] as string) ?? [];
      const longer = sharing.filter((c) => c !== g && isPartOf(group.words, (groups[c] as Group).words, type));
      if (new Set(longer.map((c) => unions.root(c))).size === 1) unions.join(g, longer[0] as number);
    });
  }
}

function isPartOf(short: readonly string[], long: readonly string[], type: EntityType): boolean {
  if (short.length >= long.length) return false;
  const at = indexOfPart(short, long);
  if (at < 0) return false;
  const left = [...long.slice(0, at), ...long.slice(at + short.length)];
  if (type === 'place') return left.every((word) => word === 'of' || (listedAs(word) & listed.placeHead) !== 0);
  const isEdge = at === 0 || at + short.length === long.length;
  if (short.length === 1)
    return isEdge && type === 'organization' && (listedAs(short[0] as string) & listed.organizationHead) !== 0;
  return type === 'event' || isEdge;
}

function indexOfPart(short: readonly string[], long: readonly string[]): number {
  for (let at = 0; at + short.length <= long.length; at++)
    if (short.every((word, i) => word === long[at + i])) return at;
  return -1;
}
