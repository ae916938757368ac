export default `
wismo | Kak paket saya kok belum bergerak dari kemarin, sudah sampai mana ya?
wismo | kapan dikirim kak
not_received | Di aplikasi statusnya terkirim tapi barangnya belum saya terima
return_request | Kekecilan kak, saya mau retur
refund_request | Barang sudah saya kembalikan tapi uang saya belum balik
exchange_replacement | Bisa tukar ukuran XL nggak?
cancel_order | Salah pesan, tolong batalin ya
change_order | Mau ganti alamat pengiriman, bisa?
damaged_defective | Pas dibuka gelasnya pecah
damaged_defective | Barangnya gak nyala sama sekali
wrong_or_missing_item | Warna yang dikirim salah, saya pesan hitam
wrong_or_missing_item | Isi paketnya kurang satu
product_question | Ini muat buat motor Beat 2021 gak?
warranty_repair | Garansinya berapa lama? rusak mau klaim servis ke mana
invoice_tax | Minta faktur pajak atas nama PT dong
customs_duty | Saya disuruh bayar bea cukai
payment_issue | Saldo saya kepotong dua kali
claim_threat legal_threat | Kalau tidak dibalas saya lapor YLKI dan polisi
review_threat | Kalau gak refund saya kasih bintang satu
authenticity | Ini barang KW ya? bukan ori
safety | Kulit saya gatal dan melepuh setelah pakai krim ini
positive_feedback | Makasih kak, barangnya bagus banget
wismo | Sudah dua minggu kok belum nyampe juga ya?
not_received | Kata kurir ditaruh depan pintu tapi gak ada apa-apa
return_request | Saya gak suka warnanya, bisa dikembalikan?
refund_request | Kapan uang saya dikembalikan?
exchange_replacement | Tolong kirim yang baru dong kak
cancel_order | Gak jadi beli kak, cancel aja
damaged_defective | Headset nya mati sebelah
wrong_or_missing_item | Pesan 3 cuma dapat 2
product_question | Bahannya dari apa ya kak?
payment_issue | Voucher gak bisa dipakai
claim_threat | Saya mau ajukan komplain ke pihak TikTok
authenticity | Ini original apa palsu kak?
safety | Pas dicas keluar asap terus kebakar
personalization | Bisa ditambahin nama di gelasnya?
wholesale_b2b | Kalau beli 100 pcs harga grosirnya berapa?
privacy_request | Tolong hapus akun dan data saya
positive_feedback | Pengiriman cepat, barang sesuai, mantap
wismo repeat_contact | Sudah chat berkali-kali gak dibalas, paket saya mana?
wismo | Pesanan saya sudah sampai mana?
damaged_defective | Vas nya pecah pas sampai
wrong_or_missing_item | Ukuran yang datang salah
refund_request | Saya mau uang saya kembali
product_question | Bisa dicuci pakai mesin?
not_received | Paketnya hilang kak kayanya
claim_threat | Saya akan laporkan toko ini
safety | Baterainya meledak
review_threat | Saya kasih bintang 1 ya
cancel_order | Tolong batalkan pesanan saya
other | oke kak ditunggu
`;
