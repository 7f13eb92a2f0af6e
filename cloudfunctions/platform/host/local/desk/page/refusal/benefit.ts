import type { BenefitRefusals } from '../../../../../../../types/refusal/benefit'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about benefits; {names} are the refusal's own figures. */
export const benefitWords: Readonly<Record<keyof BenefitRefusals, Words>> = {
  'adviser.unknown': words('没有这位店员 {staff}', 'There is no such person {staff}'),
  'benefit.fact': words('收到 {got}，应为 {least} 至 {most}', 'Got {got}; it should be {least} to {most}'),
  'benefit.unit': words('身高请按厘米写：{got} 应写 {meant}', 'Heights are in centimetres: {meant} instead of {got}'),
  'benefit.kind': words('这项权益不这样使用', 'This benefit is not used that way'),
  'benefit.together': words('这两项不能一起报价', 'These two are not quoted together'),
  'benefit.uncovered': words('没有规则适用', 'No rule covers this'),
  'concierge.limit': words('今天已提 {used} 件，最多 {most} 件', '{used} of {most} asked today'),
  'concierge.service': words('没有代办事项 {service}', 'There is no service {service}'),
  'concierge.state': words('这件请托现在不能这样处理', 'This cannot be done with the request now'),
  'concierge.task': words('请办理这件请托本身', 'Deal with the request itself'),
  'concierge.unknown': words('没有这件请托 {request}', 'There is no such request {request}'),
  'benefit.tier': words('这项权益属于别的等级', 'This benefit is of another tier'),
  'benefit.undone': words('这次使用已经撤回', 'This use was taken back already'),
  'benefit.unknown': words('没有权益 {benefit}', 'There is no benefit {benefit}'),
  'benefit.used': words('共 {count} 次，已用 {used} 次', '{used} of {count} used'),
  'code.used': words('这个数字刚刚用过', 'This number has just been used'),
}
