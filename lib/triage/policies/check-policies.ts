/** The door of the data files: a bad entry stops the build's tests with a sentence, and never becomes a deadline. */
import {
  POLICY_TOPICS,
  POLICY_UNITS,
  type Policy,
  type PolicyFile,
  type PolicyGroup,
  type PolicyTopic,
  type PolicyUnit,
} from '@/lib/domain/policy.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTopic = (value: unknown): value is PolicyTopic => POLICY_TOPICS.some((topic) => topic === value);
const isUnit = (value: unknown): value is PolicyUnit => POLICY_UNITS.some((unit) => unit === value);
const isPositive = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < Infinity;
/** The 31st of a month of 30 days would roll over: it must come back as it was written. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);
const areRegions = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((region) => /^[A-Z]{2}$/.test(String(region)));

const FIELDS = ['id', 'topic', 'value', 'unit', 'regions', 'text', 'source', 'asOf', 'certain'];

/** What is wrong with one entry; undefined: nothing. */
function problemOf(entry: Entry, group: PolicyGroup): string | undefined {
  const { topic, value, unit, regions, text, source, asOf, certain } = entry;
  const extra = Object.keys(entry).find((field) => !FIELDS.includes(field));
  if (extra !== undefined) return `has a field nobody reads, "${extra}"`;
  if (!isTopic(topic)) return `has no known topic ("${String(topic)}")`;
  if (!topic.startsWith(`${group}.`)) return `stands in the wrong file: its topic is "${topic}"`;
  if ((value === undefined) !== (unit === undefined)) return 'has a value without a unit, or a unit without a value';
  if (value !== undefined && !isPositive(value)) return 'has a value that is no positive number';
  if (unit !== undefined && !isUnit(unit)) return `has an unknown unit, "${String(unit)}"`;
  if (regions !== undefined && !areRegions(regions)) return 'has regions that are not two capital letters each';
  if (!isText(text)) return 'has no text';
  if (!isText(source)) return 'has no source';
  if (!isDay(asOf)) return `has no date in "asOf" (YYYY-MM-DD), but "${String(asOf)}"`;
  if (typeof certain !== 'boolean') return 'does not say whether it is certain';
  return undefined;
}

/** Checks a data file. Throws a sentence that names the first bad entry. Pure. */
export function checkPolicies(group: PolicyGroup, data: unknown): PolicyFile {
  const { version, policies } = isEntry(data) ? data : {};
  if (!Number.isSafeInteger(version) || Number(version) < 1) throw new Error(`${group}: the file has no version.`);
  if (!Array.isArray(policies)) throw new Error(`${group}: the file has no list of policies.`);
  const seen = new Set<string>();
  for (const [index, entry] of policies.entries()) {
    if (!isEntry(entry) || !isText(entry.id)) throw new Error(`${group}: entry ${index + 1} has no id.`);
    if (seen.has(entry.id)) throw new Error(`${group}: "${entry.id}" stands there twice.`);
    seen.add(entry.id);
    const problem = problemOf(entry, group);
    if (problem !== undefined) throw new Error(`${group}: "${entry.id}" ${problem}.`);
  }
  return { group, version: Number(version), policies: policies as readonly Policy[] };
}
