import type { ruleProblems as english } from '../en/rule-problems.ts';
import type { Translated } from '../translated.ts';

export const ruleProblems: Translated<typeof english> = {
  not_a_rule: '这不是规则。',
  missing_id: '缺少 id。',
  missing_name: '请填写名称。',
  bad_order: 'order 不是数字。',
  bad_enabled: 'enabled 必须为 true 或 false。',
  not_a_condition: '这不是条件。',
  unknown_field: 'Portside 没有这个字段。',
  unknown_operator: '此字段不能这样比较。',
  bad_value: '请填写或选择一个值。',
  unknown_option: '该值不在可选范围内。',
  empty_group: '有一组没有条件：请添加条件或移除该组。',
  too_deep: '嵌套层数过多：请减少一层。',
  too_many_conditions: '条件太多：请拆成多条规则。',
  no_action: '请至少选择一个动作。',
  bad_action: '请填完或移除此动作。',
  duplicate_id: '文件中另有规则使用同一 id。',
  not_json: '文件不是 JSON 格式。',
  too_large: '文件太大。',
};
