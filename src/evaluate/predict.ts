import { cleanArticle } from '../clean/clean-article.ts';
import type { Article } from '../document/article.ts';
import { extract } from '../extract.ts';
import { findZones } from '../zones/find-zones.ts';
import type { GoldLayers } from './gold.ts';
import { noPrediction, type Prediction, readPrediction, readZones } from './prediction.ts';

/** Extracts; an article that fails altogether has an empty prediction, so that its gold counts as missed. */
export function predict(article: Article, layers: GoldLayers): { prediction: Prediction; failures: string[] } {
  try {
    if (onlyZones(layers)) return { prediction: predictZones(article), failures: [] };
    const extraction = extract(article);
    const failures = extraction.errors.map(({ stage, message }) => `${stage}: ${message}`);
    return { prediction: readPrediction(extraction), failures };
  } catch (error) {
    return { prediction: noPrediction, failures: [(error as Error).message] };
  }
}

/** Later stages take nine tenths of the time; where the gold is a page, nothing that they say is scored. */
const onlyZones = (layers: GoldLayers): boolean =>
  Object.keys(layers).every((layer) => layer === 'page' || layer === 'zones');

/** The first stages of `extract`, to the zones. */
function predictZones(article: Article): Prediction {
  const clean = cleanArticle(article);
  return { ...noPrediction, zones: readZones(clean.view, findZones(clean).zones) };
}
