import type { ReactNode } from 'react'

interface FieldProps {
  /** Of the control that it names. */
  id: string
  label: string
  hint?: string
  children: ReactNode
}

export function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="control">{children}</div>
      {hint ? <p className="df hint">{hint}</p> : null}
    </div>
  )
}
