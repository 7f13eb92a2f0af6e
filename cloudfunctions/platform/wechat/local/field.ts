/** What WeChat lets into the fields of a message, from its side of the wire; source: subscribeMessage.send. */
const values: readonly [RegExp, RegExp][] = [
  [/^thing\d+$/, /^.{1,20}$/su],
  [/^number\d+$/, /^-?[\d.]{1,32}$/],
  [/^letter\d+$/, /^[A-Za-z]{1,32}$/],
  [/^symbol\d+$/, /^[\p{P}\p{S}]{1,5}$/u],
  [/^character_string\d+$/, /^[\x20-\x7e]{1,32}$/],
  [/^(time|date)\d+$/, /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/],
  [/^amount\d+$/, /^[¥$]?-?\d{1,10}(\.\d{1,2})?元?$/],
  [/^phone_number\d+$/, /^[\d+-]{1,17}$/],
  [/^car_number\d+$/, /^.{1,8}$/su],
  [/^name\d+$/, /^(.{1,10}|[ -~]{1,20})$/su],
  [/^phrase\d+$/, /^\p{Script=Han}{1,5}$/u],
]

export const acceptable = ({ key, value }: { key: string; value: string }): boolean =>
  values.some(([keys, allowed]) => keys.test(key) && allowed.test(value))
