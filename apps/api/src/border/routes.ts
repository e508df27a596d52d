/** What Express keeps of a route; the rest of its router is its own affair. */
type Layer = { readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> } };

export type Route = { readonly method: string; readonly path: string };

/** Every route of the application, `GET /api/v1/forums/:forum` and so on. */
export const routesOf = (express: unknown): readonly Route[] => {
  const { router } = express as { readonly router: { readonly stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })),
  );
};

const matches = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern, path].map((text) => text.split('/').filter(Boolean)) as [string[], string[]];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(':') || part.toLowerCase() === given[index]?.toLowerCase())
  );
};

/** The methods that an address takes; none where there is nothing. */
export const methodsAt = (routes: readonly Route[], path: string): readonly string[] => [
  ...new Set(
    routes
      .filter((route) => matches(route.path, path))
      .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  ),
];
