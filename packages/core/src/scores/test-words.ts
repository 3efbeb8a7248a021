import type { StandingTest } from '../catalog/index.ts';

const signs = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** Where scores must put a lead, in short: `heat >= 20`, `fit A or B`, `route nurture`. */
export function testWords(test: StandingTest): string {
  switch (test.kind) {
    case 'score':
      return test.tests.map(({ score, op, value }) => `${score} ${signs[op]} ${value}`).join(' and ');
    case 'grade':
      return test.tests.map(({ score, grades }) => `${score} ${grades.join(' or ')}`).join(' and ');
    case 'cell':
      return `cell ${test.cells.join(' or ')}`;
    case 'route':
      return `route ${test.routes.join(' or ')}`;
  }
}
