import type { SentencesWords } from './sentences.messages.ts';

export const tw: SentencesWords = {
  fault: {
    'kind:required': '請選擇糾紛類型', 'kind:choice': '這一類現在不受理了，請重新選擇', 'situations:required': '請選一下「是」或「不是」', 'situations:choice': '問題剛剛更新了，請重新選一遍', 'situations:elsewhere': '這件事不能在這裡申請，請看下面該找誰',
    'story:required': '請寫一下發生了什麼事', 'story:too-short': '請寫得再具體一點，至少10個字', 'happenedOn:future': '這一天還沒有到，請選今天或以前的日期', 'happenedOn:format': '日期不對，請重新選擇',
    'division:required': '請選擇事情發生在哪個社區或村', 'division:unknown': '沒有找到這個地方，請重新選擇', 'division:elsewhere': '這個地方還不能網上申請，請換一個，或者撥打12345', 'idNumber:format': '身份證號是18位，最後一位可能是X，請對照證件再看一遍',
    'idNumber:checksum': '身份證號對不上，可能有一位輸錯了，請對照證件再看一遍', 'idNumber:too-long': '身份證號是18位，請對照證件再看一遍', 'idNumber:same': '對方的身份證號和申請人的一樣，請核對', 'phone:required': '請填寫電話，不然沒法聯絡您', 'phone:format': '電話號碼不對：手機號碼是11位，固定電話要帶區號',
    'phone:same': '對方的電話和申請人的一樣，請核對', 'name:same': '對方不能和申請人是同一個人；如果只是同名，請寫上雙方的電話', 'relation:required': '請選擇您和當事人的關係', 'respondents.kind:required': '請選一下對方是誰', 'note:required': '請寫一點線索，例如「樓上502室住戶」',
    'wishes:required': '請寫一下您希望怎麼解決', 'mediator:choice': '這位調解員現在不能選了，請重新選擇', 'mediator:same': '同一位調解員，不能又希望他來又不希望他來', 'recused:choice': '名單剛剛更新了，請重新選擇', 'recused:too-long': '最多選5位', 'files:too-long': '檔案太多了，請刪掉幾個',
    'topics:required': '請選一方面，或者寫幾句', 'way:required': '請選一種方式', 'consents:required': '不同意這一項，就不能在網上辦理', 'policyVersion:expired': '告知內容剛剛更新了，請重新看一遍再同意',
  },
  general: {
    'required': label => `請填寫${label}`,
    'too-long': label => `${label}太長了，請刪短一些`,
    'too-short': label => `${label}太短了，請寫得再具體一點`,
    'format': label => `${label}裡有看不見的符號，或者這裡不能用的符號，請刪掉重寫`,
    'choice': label => `${label}請重新選擇`,
    'gone': label => `${label}裡有檔案已經過期刪除，請重新上傳`,
  },
  check: label => `${label}請檢查一下`,
};
