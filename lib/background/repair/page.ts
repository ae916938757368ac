/** The repair that goes on in a page, as its helper tells it. What it says is judged like any report. */
import * as v from 'valibot';
import type { Drafted, RepairState, RepairStep } from '@/lib/domain/repair.ts';
import type { DataOf, PageCommands } from '@/lib/protocol.ts';
import type { ViewCaller } from '../caller.ts';
import { drafted, repairState } from '../doors/repair.ts';
import type { Shell } from '../shell.ts';
import type { OpenPage } from '../tabs.ts';

/** What is not as expected has not been said. */
function judged<Output>(schema: v.GenericSchema<unknown, Output>, said: unknown): Output {
  const result = v.safeParse(schema, said, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`The page: ${v.getDotPath(issue) ?? 'its answer'} is not as expected (${issue.type}).`);
}

/** The page beside a view. Throws a sentence where there is none. */
export async function pageOf(shell: Shell, caller: ViewCaller): Promise<OpenPage> {
  const page = await shell.pageBeside(caller);
  if (!page) throw new Error('No page of a portal is open beside this.');
  return page;
}

export const stateOn = async ({ peer }: OpenPage): Promise<RepairState | null> =>
  judged(v.nullable(repairState), await peer.ask('repair.state', {}));

export const stepOn = async ({ peer }: OpenPage, step: RepairStep): Promise<RepairState | null> =>
  judged(v.nullable(repairState), await peer.ask('repair.step', { step }));

export const draftOn = async ({ peer }: OpenPage, head: DataOf<PageCommands['repair.draft']>): Promise<Drafted> =>
  judged(drafted, await peer.ask('repair.draft', head));
