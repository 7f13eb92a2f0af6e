import type { Words } from '../../../types/programme'
import type { RowFaultCode } from '../../../types/record'

const say = (zh: string, en: string): Words => ({ zh, en })

/** What whoever brings a file in reads of each fault; the page says row and column before it. */
export const rowFaultWords: Readonly<Record<RowFaultCode, Words>> = {
  missing: say('缺少必填的内容，请补上', 'Nothing stands here, and it is needed'),
  formula: say('是公式，不是内容。请在表格里复制后“粘贴为数值”', 'A formula, not a value. Copy it and paste it as values'),
  merged: say('是合并单元格。请取消合并，每行各填各的', 'A merged cell. Unmerge it and fill every row'),
  error: say('表格里算错了（#N/A 一类），请改成内容', 'The spreadsheet shows an error here; put the value in'),
  digitsLost: say('长数字被表格缩成了科学计数，后几位已经丢失。请从原系统以“文本”格式重新导出这一列', 'The spreadsheet shortened a long number and its last digits are lost. Export the column again as text'),
  phone: say('不是 11 位大陆手机号', 'Not a mainland mobile number of 11 digits'),
  name: say('姓名要 1 到 40 个字，不能有数字与表情', 'A name has 1 to 40 letters, no digits and no emoji'),
  birthday: say('生日在今天之后', 'The birthday lies after today'),
  gender: say('性别请写“男”或“女”，不知道就留空', 'Female or male; leave it empty where it is not known'),
  size: say('尺码最多 20 个字', 'A size has 20 characters at most'),
  card: say('卡号要 4 到 32 位字母或数字', 'A card number has 4 to 32 letters or digits'),
  date: say('不是日期，请写成 2024-03-05', 'Not a date; write 2024-03-05'),
  dateOrder: say('日和月谁在前，还没有选定', 'It has not been said whether day or month comes first'),
  past: say('到期日已过，这些积分已失效', 'The last day has passed: these points are over'),
  future: say('日期在今天之后', 'The date lies after today'),
  number: say('不是这种积分能有的数', 'Not a number that these points can have'),
  negative: say('是负数。欠的请在原系统结清后再导入', 'Below nothing. Settle what is owed in the old system first'),
  money: say('不是金额，请写成 128.00，最多两位小数', 'Not an amount; write 128.00, two decimals at most'),
  tooMuch: say('数太大，请核对', 'Too large; please check it'),
  template: say('没有这种券，请写方案里的券名', 'No such coupon; write its name as the programme has it'),
  orderNumber: say('订单号要 1 到 48 位字母、数字或 . _ / -', 'An order number has 1 to 48 letters, digits and . _ / -'),
  store: say('没有这家门店，请写门店名或编号', 'No such store; write its name or id'),
  discount: say('优惠比金额还大', 'The discount is more than the total'),
  noOwner: say('没有这位会员。请先导入会员', 'No such member. Import the members first'),
  twoOwners: say('手机号与卡号是两位会员的', 'Phone and card number belong to two members'),
  repeated: say('与前面的行重复，只导入前面那一行', 'A repeat of an earlier row, which alone is imported'),
  known: say('已经在册，没有改动', 'Known already; nothing was changed'),
  refused: say('没有导入，原因如下', 'Not imported, for this reason'),
}
