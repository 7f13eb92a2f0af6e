import { Input } from 'antd'

interface AskFieldProps {
  id: string
  label: string
  value: string
  most: number
  hint?: string
  disabled?: boolean
  onChange: (value: string) => void
}

/** One line of a form with its label and, where it helps, what would be valid. */
export function AskField({ id, label, value, most, hint, disabled = false, onChange }: AskFieldProps) {
  return (
    <div className="ask">
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={value} maxLength={most} disabled={disabled} aria-describedby={hint ? `${id}-hint` : undefined} onChange={({ target }) => { onChange(target.value) }} />
      {hint ? <p className="df" id={`${id}-hint`}>{hint}</p> : null}
    </div>
  )
}
