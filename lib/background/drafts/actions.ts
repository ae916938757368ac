import type { Draft } from '@/lib/domain/draft.ts';
import type { DraftCommands, DraftQueries } from '@/lib/protocol/drafts.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { World } from '../world.ts';
import { chosen, dropped, restored, written } from './change.ts';
import { changeDraft, getDraft, listDrafts, sweepDrafts } from './keep.ts';
import { suggestFor } from './suggest.ts';

export const draftActions = (world: World) =>
  ({
    'draft.write': async ({ id, words, by, seen }, { operation }) =>
      (await changeDraft(world, { id, by, operation }, (known, step) => written(known, step, words, seen))) as Draft,
    'draft.drop': async ({ id }, { operation }) => {
      await changeDraft(world, { id, by: operation, operation }, dropped);
      await sweepDrafts(world);
      return { dropped: true };
    },
    'draft.restore': ({ id, by }, { operation }) => changeDraft(world, { id, by, operation }, restored),
    'draft.choose': ({ id, other, take, by }, { operation }) =>
      changeDraft(world, { id, by, operation }, (known, step) => chosen(known, step, other, take)),
  }) satisfies Handlers<DraftCommands, { operation: string }>;

export const draftQueries = (world: World) =>
  ({
    'draft.get': ({ id }) => getDraft(world.store, id),
    'draft.list': () => listDrafts(world.store),
    'reply.suggest': ({ id }) => suggestFor(world, id),
  }) satisfies Handlers<DraftQueries, unknown>;
