export { type Goal, type GoalInputs, type GoalNeed, type GoalStage, wholeUp, workBack } from './goal.ts';
export { type Course, calendarShare, workingShare } from './pace.ts';
export { LEAST_ENTRIES, type PlanAnswers, type PlanInputs, planInputs } from './plan-inputs.ts';
export { closedMonths, completeMonths, dayBefore, type Months, planPeriod } from './plan-period.ts';
export { type PlanQuestions, planQuestions } from './plan-questions.ts';
export { type PlanSeat, planTable } from './plan-table.ts';
export { type PlanChanges, rework } from './rework.ts';
export { dueShare, type TargetQuestion, targetQuestions } from './target-questions.ts';
export { targetsTable } from './targets-table.ts';
