import { type ZoneKind, zoneKinds } from '../document/zones.ts';
import type { GoldEvent, GoldEvents, GoldLayers, GoldNames, GoldPage, GoldRole } from './gold.ts';
import { GoldError } from './gold-error.ts';
import { type MeantimeEntity, type MeantimeEvent, meantimeEvents, meantimeNames } from './meantime.ts';
import { type Place, Places } from './places.ts';

/** A gold file as it is written; which keys it has says what it holds. */
export interface GoldJson {
  readonly source?: string;
  readonly sha256?: string;
  readonly dct?: string | null;
  readonly zones?: readonly (Place & { readonly zone: string })[];
  readonly dates?: readonly (Place & { readonly edtf: string | null })[];
  readonly timex?: readonly (Place & { readonly type: string; readonly value: string | null })[];
  readonly names?: readonly { readonly type: string; readonly forms: readonly string[] }[];
  readonly entities?: readonly (Place & { readonly type: string; readonly mention?: string })[];
  readonly events?: readonly OwnEvent[];
  readonly meantimeEvents?: readonly MeantimeEvent[];
  readonly main_content?: string | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly comments?: readonly string[];
}

const ownRoles = ['agent', 'patient', 'place', 'origin', 'destination', 'amount'] as const;

type OwnEvent = {
  readonly trigger: Place;
  readonly type: string;
  readonly date: string | null;
  readonly dated: 'explicit' | 'inherited' | 'none';
  readonly realis: string;
} & { readonly [role in (typeof ownRoles)[number]]?: readonly Place[] };

const nameTypes: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/**
 * Takes from a gold file every layer whose keys it has.
 * @param text the decoded text that it was made for.
 * @throws GoldError where it holds nothing to score, or where it is not written as README.md says.
 */
export function readLayers(file: string, json: GoldJson, text: string): GoldLayers {
  const layers = tryLayers(file, json, new Places(file, text));
  if (Object.keys(layers).length > 0) return layers;
  throw new GoldError(`${file} holds nothing to score; it has the keys ${Object.keys(json).join(', ')}.`);
}

/** Hand-made gold may lack anything; what is not there shows when it is read. */
function tryLayers(file: string, json: GoldJson, places: Places): GoldLayers {
  try {
    return layersOf(file, json, places);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new GoldError(`${file} is not written as README.md says ("Gold and evaluation"): ${error.message}.`);
  }
}

function layersOf(file: string, json: GoldJson, places: Places): GoldLayers {
  const names = readNames(json, places);
  const events = readEvents(json, places);
  const page = readPage(json);
  return {
    ...(json.zones && { zones: json.zones.map((z) => ({ ...places.at(z), kind: zoneKind(file, z.zone) })) }),
    ...(json.dates && { dates: json.dates.map((d) => ({ ...places.at(d), edtf: d.edtf })) }),
    ...(json.timex && { timex: json.timex.map((t) => ({ ...places.at(t), type: t.type, value: t.value ?? '' })) }),
    ...(json.names && { inventory: json.names.map(({ type, forms }) => ({ type, forms: [...forms] })) }),
    ...(names && { names }),
    ...(events && { events }),
    ...(page && { page }),
  };
}

function zoneKind(file: string, zone: string): ZoneKind {
  if ((zoneKinds as readonly string[]).includes(zone)) return zone as ZoneKind;
  throw new GoldError(`${file}: "${zone}" is no zone; zones are ${zoneKinds.join(', ')}.`);
}

function readNames({ entities }: GoldJson, places: Places): GoldNames | undefined {
  if (entities === undefined) return undefined;
  if (entities.some((e) => e.mention !== undefined))
    return meantimeNames(entities as readonly MeantimeEntity[], places);
  const names = entities.filter((e) => nameTypes.has(e.type));
  return { names: names.map((e) => ({ ...places.at(e), type: e.type })), leftOut: [] };
}

function readEvents({ events, meantimeEvents: meantime }: GoldJson, places: Places): GoldEvents | undefined {
  if (events !== undefined) return { events: events.map((e) => ownEvent(e, places)), roles: ownRoles };
  return meantime && meantimeEvents(meantime, places);
}

function ownEvent(event: OwnEvent, places: Places): GoldEvent {
  const roles = ownRoles.flatMap((role) =>
    (event[role] ?? []).map((place): GoldRole => ({ role, ...places.at(place) })),
  );
  const { type, date, dated, realis } = event;
  return { trigger: places.at(event.trigger), type, dates: [date], dated, realis, roles };
}

function readPage(json: GoldJson): GoldPage | undefined {
  const mainContent = json.main_content ?? undefined;
  if (mainContent === undefined && json.comments === undefined) return undefined;
  return { mainContent, kept: json.with ?? [], dropped: json.without ?? [], comments: json.comments };
}
