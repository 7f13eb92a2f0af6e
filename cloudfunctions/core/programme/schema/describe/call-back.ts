/** What the fields of call-backs mean. */
export const callBackDescriptions: Readonly<Record<string, string>> = {
  callBacks: 'Calls that stores make: a task each, with a script. Without it none are planned.',
  'callBacks.birthday': 'A call of pure care before the birthday.',
  'birthday.daysBefore': 'Days before the birthday on which it is due.',
  'callBacks.purchase': 'Calls after the last purchase.',
  'purchase.days': 'Days after the purchase, a call each.',
  script: 'What to say, in outline.',
}
