import { Input, Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { nameInput } from '../service/key'

interface FieldProps {
  id: string
  label: string
  value: string
  hint: string
  kind?: 'text' | 'digits'
  limit: number
  wrong?: boolean
  onChange: (value: string) => void
}

export function Field({ id, label, value, hint, kind = 'text', limit, wrong = false, onChange }: FieldProps) {
  useEffect(() => {
    nameInput(id, label)
  }, [id, label])
  return (
    <View className="field">
      <Text className="label">{label}</Text>
      <View className={`box ${wrong ? 'wrong' : ''}`}>
        <Input
          id={id}
          className="in"
          type={kind === 'digits' ? 'number' : 'text'}
          value={value}
          placeholder={hint}
          maxlength={limit}
          placeholderClass="in-hint"
          aria-label={label}
          aria-invalid={wrong ? 'true' : 'false'}
          onInput={(event) => {
            onChange(event.detail.value)
          }}
        />
      </View>
    </View>
  )
}
