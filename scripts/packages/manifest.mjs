/** A package's manifest as it is published: built files only, and exact versions of its siblings. */
export function publishedManifest({ devDependencies: _, scripts: __, private: ___, ...manifest }, versions) {
  return {
    ...manifest,
    ...(Array.isArray(manifest.sideEffects)
      ? { sideEffects: manifest.sideEffects.filter((path) => !path.endsWith('.ts')) }
      : {}),
    exports: Object.fromEntries(
      Object.entries(manifest.exports).map(([path, target]) => [path, withoutSource(target)]),
    ),
    ...(manifest.dependencies ? { dependencies: pinned(manifest.dependencies, versions) } : {}),
  };
}

function withoutSource(target) {
  if (typeof target === 'string') return target;
  const { source: _, ...rest } = target;
  return rest;
}

function pinned(dependencies, versions) {
  const pin = ([name, range]) => [name, range.startsWith('workspace:') ? versions.get(name) : range];
  return Object.fromEntries(Object.entries(dependencies).map(pin));
}
