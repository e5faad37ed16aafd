import { divisions } from '@linli/contract/divisions';
import type { Serve } from '../serve.ts';
import type { DivisionStore } from './store.ts';

export function divisionRoutes(serve: Serve, store: DivisionStore): void {
  serve(divisions.search, ({ query, language }) => store.search(query, language));
  serve(divisions.browse, ({ query, language }) => store.browse(query.parent, language));
  serve(divisions.open, ({ params, language }) => store.open(params.code, language));
}
