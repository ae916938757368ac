/** Notes what a template wanted to print and did not find, at the moment it prints. */
import { AssignTag, type Context, EchoTag, type Liquid, type Template as Node, Output, toValueSync } from 'liquidjs';
import { Include } from './engine.ts';

export interface Watched {
  /** Paths that were to be printed and had no value, in order of appearance. */
  readonly missing: Set<string>;
  /** Paths that were printed or to be printed. */
  readonly reached: Set<string>;
  /** Paths that any `{{ … }}` or `assign` of the template names, reached or not. */
  readonly printable: Set<string>;
}

/** `{{ … }}` and `{% echo … %}`. */
const prints = (node: Node): node is Output => node instanceof Output || node instanceof EchoTag;
const defaulted = ({ value }: Output) => value?.filters.some(({ name }) => name === 'default') ?? false;
/** What a name made by `assign` was made from. */
type Sources = Map<string, readonly string[]>;
type Path = readonly (string | number)[];
type Names = ReadonlySet<string>;

/**
 * A variable that an `if` found absent and went around is not missing; one that only a name made by `assign` stands
 * for is.
 */
export function watch(engine: Liquid, nodes: readonly Node[]): Watched {
  const watched: Watched = { missing: new Set(), reached: new Set(), printable: new Set() };
  const sources: Sources = new Map();

  const pathsOf = (node: Node) =>
    engine
      .variableSegmentsSync([node])
      .map((path) => path.filter((part) => typeof part === 'string' || typeof part === 'number'));

  /** Whether the path has a value. `through`: names made by `assign` that led here, which may stand for each other. */
  const note = (context: Context, path: Path, locals: Names, through: readonly string[] = []): boolean => {
    const name = path.join('.');
    const root = String(path[0]);
    const made = sources.get(root);
    if (made && made.length > 0 && !locals.has(root) && !through.includes(root)) {
      return made.every((source) => note(context, source.split('.'), locals, [...through, root]));
    }
    // What a loop goes through nobody can fill in.
    if (!locals.has(root)) watched.reached.add(name);
    const known = context.getSync([...path]) !== undefined;
    if (!known) watched.missing.add(name);
    return known;
  };

  const visit = (node: Node, locals: Names): void => {
    if (node instanceof AssignTag) {
      const paths = pathsOf(node).map((path) => path.join('.'));
      const [made] = [...node.localScope()].map((token) => token.getText());
      // What is made in several ways, or has a default, has a value or has none; only one way says what it lacks.
      const plain = !defaulted(node as unknown as Output) && !sources.has(made ?? '');
      if (made) sources.set(made, plain ? paths : []);
      for (const path of paths) watched.printable.add(path);
    }
    if (node instanceof Include && node.problem) {
      const print = node.render.bind(node);
      node.render = (context, emitter) => {
        watched.missing.add(`${node.problem === 'loop' ? 'loop' : 'partial'}:${node.file}`);
        return print(context, emitter);
      };
    }
    if (prints(node) && !defaulted(node)) {
      const paths = pathsOf(node);
      for (const path of paths) watched.printable.add(path.join('.'));
      const print = node.render.bind(node);
      node.render = function* (context, emitter) {
        const holes = paths.filter((path) => !note(context, path, locals));
        if (holes.length === 0) yield print(context, emitter);
        // A hole one can see: the guard lets no text with braces in it pass, whatever else is written around it.
        else emitter.write(holes.map((path) => `{{ ${path.join('.')} }}`).join(' '));
      };
    }
    const within = 'children' in node ? node.children?.(false, true) : undefined;
    const block = 'blockScope' in node ? node.blockScope?.() : undefined;
    const inner = block ? new Set([...locals, ...block]) : locals;
    if (within) for (const child of toValueSync(within)) visit(child, inner);
  };
  for (const node of nodes) visit(node, new Set());
  return watched;
}
