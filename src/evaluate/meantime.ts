import type { GoldEvent, GoldEvents, GoldName, GoldNames, GoldRole } from './gold.ts';
import type { Place, Places } from './places.ts';

// MEANTIME (Minard et al. 2016): events of the NewsReader guidelines with participants and links to times.

export interface MeantimeEntity extends Place {
  /** NAM, NOM, PRO, PRE.NAM (a name in front of a noun) ... */
  readonly mention: string;
  readonly type: string;
}

export interface MeantimeEvent {
  readonly trigger: Place;
  readonly participants: readonly (Place & { readonly role: string })[];
  readonly time: readonly { readonly value: string; readonly rel: string }[];
}

const nameTypes: ReadonlyMap<string, string> = new Map([
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'place'],
]);
const roles: ReadonlyMap<string, string> = new Map([
  ['Arg0', 'agent'],
  ['Arg1', 'patient'],
]);

/** Named mentions of the three types. Names in front of nouns are names as well, but not what is scored here: left out. */
export function meantimeNames(entities: readonly MeantimeEntity[], places: Places): GoldNames {
  const named = entities.filter((e) => nameTypes.has(e.type));
  const names = named.filter((e) => e.mention === 'NAM');
  return {
    names: names.map((e): GoldName => ({ ...places.at(e), type: nameTypes.get(e.type)! })),
    leftOut: named.filter((e) => e.mention !== 'NAM').map((e) => places.at(e)),
  };
}

/** All annotated events, Arg0 as agent, Arg1 as patient; dated where a link says that they lie in a calendar date. */
export function meantimeEvents(events: readonly MeantimeEvent[], places: Places): GoldEvents {
  return { events: events.map((event) => meantimeEvent(event, places)), roles: [...roles.values()] };
}

function meantimeEvent({ trigger, participants, time }: MeantimeEvent, places: Places): GoldEvent {
  const dates = time
    .filter(({ rel }) => rel === 'IS_INCLUDED' || rel === 'SIMULTANEOUS')
    .flatMap(({ value }) => calendarValue(value) ?? []);
  return {
    trigger: places.at(trigger),
    type: undefined,
    dates: dates.length > 0 ? dates : undefined,
    dated: undefined,
    realis: undefined,
    roles: participants.flatMap((p): GoldRole[] => {
      const role = roles.get(p.role);
      return role === undefined ? [] : [{ role, ...places.at(p) }];
    }),
  };
}

/** The EDTF of a TIMEX3 value that is a day, a month or a year (`2011-06-XX` is a month); others are none. */
function calendarValue(value: string): string | undefined {
  const date = value.replace(/(-XX)+$/, '');
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? date : undefined;
}
