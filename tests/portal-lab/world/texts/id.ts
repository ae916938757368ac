/** Indonesian buyers. */
import type { Sayings } from './sayings.ts';

export const id: Sayings = {
  wismo:
    'Halo kak, pesanan {item} saya sudah sampai mana ya? Harusnya Jumat sampai, tapi lima hari ini tidak ada pembaruan.',
  not_received:
    'Di aplikasi tertulis paket sudah diterima kemarin, tapi saya belum terima apa-apa. Tetangga juga tidak ada yang terima.',
  damaged_defective: '{item} yang datang rusak, bodinya retak dan tidak bisa nyala.',
  wrong_or_missing_item:
    'Barang yang dikirim salah. Saya pesan {item} warna biru, yang datang hitam dan ada bagian yang kurang.',
  refund_request: 'Saya mau uang saya kembali untuk {item}. Kapan dananya masuk?',
  return_request: 'Saya mau retur {item}, belum dibuka. Bagaimana caranya?',
  cancel_order: 'Tolong batalkan pesanan ini kak, saya tidak sengaja pesan dua kali.',
  product_question: 'Sebelum dibuka mau tanya, {item} aman dicuci di mesin cuci piring?',
  claim_threat: 'Ini sudah chat ketiga. Kalau hari ini tidak dibalas saya ajukan komplain ke platform dan lapor bank.',
  review_threat: 'Kalau tidak diselesaikan saya kasih bintang satu dan unggah fotonya.',
  invoice_tax: 'Bisa minta faktur pajak atas nama perusahaan kami?',
  positive_feedback: 'Terima kasih banyak kak, {item} bagus sekali dan sampai sehari lebih cepat!',
  reply: 'Terima kasih sudah menghubungi kami. Saya sudah tanya ke kurir dan akan kabari begitu ada jawaban.',
  autoReply: 'Terima kasih sudah menghubungi kami. Ini balasan otomatis, kami akan menjawab dalam satu hari kerja.',
  given: ['Ayu', 'Bagas', 'Citra', 'Dimas', 'Fitri', 'Galih', 'Laras', 'Rendra'],
  family: ['Hartawijaya', 'Kusumadewa', 'Maharani', 'Pratiwangga', 'Setyawibowo', 'Wirandani'],
};
