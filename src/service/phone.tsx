/** The local host stands in for WeChat's own phone dialogue: one tap gives a code of one use. */
import { Button } from '../design/button'
import { demoToken } from './session'

export interface PhoneButtonProps {
  id: string
  text: string
  className?: string
  busy: boolean
  onCode: (phoneCode: string) => void
  /** The person, or the platform, gave no number. */
  onDenied: () => void
}

async function askCode(): Promise<string | null> {
  const token = demoToken()
  try {
    const response = await fetch('/demo/phone-code', {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
    })
    const body = (await response.json()) as { code?: string }
    return response.ok ? (body.code ?? null) : null
  } catch {
    return null
  }
}

export function PhoneButton({ onCode, onDenied, ...rest }: PhoneButtonProps) {
  const ask = (): void => {
    void askCode().then((code) => {
      if (code) onCode(code)
      else onDenied()
    })
  }
  return <Button {...rest} icon="phone" onTap={ask} />
}
