/**
 * The article files that an earlier run wrote, by its manifest. Only these may ever be removed: whatever else lies in the
 * output folder belongs to the user, and a manifest that names places outside `articles/` is not believed.
 */
export function formerOutputs(manifest: string | null): string[] {
  try {
    const { schema, articles } = JSON.parse(manifest ?? '{}') as { schema?: unknown; articles?: unknown };
    if (schema !== 'eventspan/manifest/1' || !Array.isArray(articles)) return [];
    return articles
      .map((entry: { output?: unknown }) => entry?.output)
      .filter((output) => typeof output === 'string')
      .filter((output) => /^articles\/[^/\\]+\.json$/.test(output));
  } catch {
    return [];
  }
}
