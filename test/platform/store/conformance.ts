import type { OpenAdapter } from './conformance/adapter'
import { conflictsConform } from './conformance/conflict'
import { documentsConform } from './conformance/document'
import { pagingConforms } from './conformance/paging'
import { queriesConform } from './conformance/query'
import { transactionsConform } from './conformance/transaction'

/** What every adapter of the Store port does, alike. */
export function conforms(open: OpenAdapter): void {
  // Crowds and a thousand rows take their time on a busy machine; how much is not what is tested.
  jest.setTimeout(60_000)
  describe('documents', () => documentsConform(open))
  describe('transactions', () => transactionsConform(open))
  describe('conflicts', () => conflictsConform(open))
  describe('queries', () => queriesConform(open))
  describe('paging', () => pagingConforms(open))
}
