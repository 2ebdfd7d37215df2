import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { currentRoute, goBack, goForward, goTo, type Route, replaceWith, START, type Trail } from './route';

export interface Router {
  readonly route: Route;
  readonly canGoBack: boolean;
  go(route: Route): void;
  /** Another tab or filter of the same place. */
  replace(route: Route): void;
  back(): void;
  forward(): void;
}

const RouterContext = createContext<Router | null>(null);

export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [trail, setTrail] = useState<Trail>(START);
  const router = useMemo<Router>(
    () => ({
      route: currentRoute(trail),
      canGoBack: trail.at > 0,
      go: (route) => setTrail((old) => goTo(old, route)),
      replace: (route) => setTrail((old) => replaceWith(old, route)),
      back: () => setTrail(goBack),
      forward: () => setTrail(goForward),
    }),
    [trail],
  );
  return <RouterContext value={router}>{children}</RouterContext>;
}

/** Where we are and how to go elsewhere. */
export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (router === null) throw new Error('useRouter outside RouterProvider');
  return router;
}
