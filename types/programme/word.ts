/** What all parts of a programme are written with. */
/** Words a person reads, in both languages; zh is the first. */
export interface Words {
  zh: string
  en: string
}

/** A query over facts in Mongo's manner: `{"order.weekday": {"$in": [6, 7]}}`. Checked when a programme is read. */
export interface FactQuery {
  readonly [factOrOperator: string]: unknown
}

/** Written as a query, kept as its JSON text: the cloud refuses dots and dollars in the names of stored fields. */
export type Condition = string | FactQuery

export interface Ratio {
  numerator: number
  denominator: number
}
