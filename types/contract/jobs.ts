export interface JobReport {
  job: string
  /** Members handled in this call. */
  done: number
  /** True when the sweep reached its end; otherwise the next call goes on from the cursor. */
  finished: boolean
}

export interface JobsContract extends Record<string, { input: unknown; output: unknown }> {
  run: { input: { job?: string }; output: { reports: JobReport[] } }
}
