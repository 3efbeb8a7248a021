import { nodeInputs, type Plan, type PlanNode } from '@sluice/core/plan';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { wordsOf } from '../language/language.ts';

/** A plan for people: one node a line under its inputs, then its settings. */
export function toPlanText(io: Io, plan: Plan): string {
  const { bold, dim } = colorsOf(io);
  const blocks = Object.entries(plan.nodes).map(([id, node]) => {
    const inputs = inputsOf(node);
    const from = inputs.length > 0 ? ` ← ${inputs.join(', ')}` : '';
    return `${bold(`${id}: ${node.kind}`)}${from}\n${settingsOf(node, inputs)
      .map((line) => `  ${dim(line)}\n`)
      .join('')}`;
  });
  const outputs = plan.outputs.filter((output) => output !== null).join(', ');
  return `${blocks.join('')}${bold(wordsOf(io).explain.answer)} ← ${outputs}\n`;
}

/** Each kind has its own reader of inputs; which one fits is told by the node's kind. */
function inputsOf(node: PlanNode): readonly string[] {
  const read = nodeInputs[node.kind] as (node: PlanNode) => readonly string[];
  return read(node);
}

/** What a node says beside its kind and its plain inputs. */
function settingsOf(node: PlanNode, inputs: readonly string[]): string[] {
  return Object.entries(node)
    .filter(([key, value]) => key !== 'kind' && !(typeof value === 'string' && inputs.includes(value)))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
}
