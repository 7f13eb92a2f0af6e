/** Cards that earn into the account of a main card. */

export interface SubCardRules {
  /** Sub-cards a member may have, lost ones that were not taken away included. */
  limit: number
  /** `phone`: the holder's phone number is the number of the card; `pattern`: it is made as other numbers are. */
  number: 'phone' | 'pattern'
  /** The holder's phone number is typed twice, and both are equal. */
  phoneTwice: boolean
}
