/** What the fields of occasions mean. */
export const occasionDescriptions: Readonly<Record<string, string>> = {
  occasions: "Dates of the member's own that are kept once a year.",
  'occasions.on': 'birthday, or joining: the anniversary of the card.',
  'occasions.coupon': 'Id of the coupon that it brings on the day.',
  'occasions.message': 'Id of the message that greets on the day; one of care.',
  leapDay: 'Where a date of 29 February falls in other years: feb28 or mar1.',
}
