/** The team's notes, kept; and what of them and of the law belongs to a ticket. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { KnowledgeCommands, KnowledgeQueries } from '@/lib/protocol/knowledge.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { bodyOf, notesFor, searchNotes } from '@/lib/replies/knowledge/suggest.ts';
import { countryOf, lawFor } from '@/lib/replies/law/index.ts';
import { commit } from '@/lib/store/commit.ts';
import type { World } from '../world.ts';

export const knowledgeActions = ({ store, changed }: World) =>
  ({
    'knowledge.save': async ({ note }) => {
      await commit(store, [store.knowledge], async (books) => {
        await store.knowledge.put(note);
        books.write();
      });
      changed(['knowledge']);
      return { stored: true };
    },
    'knowledge.delete': async ({ id }) => {
      await commit(store, [store.knowledge], async (books) => {
        await store.knowledge.delete(id);
        books.write();
      });
      changed(['knowledge']);
      return { stored: true };
    },
  }) satisfies Handlers<KnowledgeCommands, unknown>;

export const knowledgeQueries = ({ store }: World) =>
  ({
    'knowledge.list': async ({ search = '' }) => searchNotes(await store.knowledge.toArray(), search),
    'knowledge.for': async ({ ticketId, search }) => {
      const ticket = await store.tickets.get(ticketId);
      if (!ticket) throw new Error(REFUSALS.ticketGone);
      const { observed, derived } = ticket;
      const order = observed.orderId ? await store.orders.get(orderKey(observed, observed.orderId)) : undefined;
      // Where it is shipped to says more of the buyer's law than where it was sold.
      const country = countryOf(order?.shipToCountry ?? order?.market ?? observed.market);
      const all = await store.knowledge.toArray();
      const notes = search ? searchNotes(all, search) : notesFor(all, { intent: derived.intent, country });
      const law = lawFor(country, derived.intent, derived.language);
      return {
        notes: notes.map((note) => ({ note, body: bodyOf(note, derived.language) })),
        ...(law ? { law } : {}),
      };
    },
  }) satisfies Handlers<KnowledgeQueries, unknown>;
