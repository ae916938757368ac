import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'id',
  common:
    'info saya yang tidak ini itu dan di ke dari kapan sampai belum sudah barang barangnya pesanan paket kak gan min tolong mau bisa apa apakah gak nggak ga kok ya dong nih kenapa mana aku kirim dikirim terima kasih makasih uang kembali untuk dengan ada bagaimana gimana selamat pagi siang halo udah aja banget kalo kalau sih lagi pak bu warna ukuran produk masih mohon',
  sets: {
    parcel: 'paket* pesanan* barang* order* orderan* kiriman* produk* pengiriman* belanjaan*',
    not: 'tidak belum gak nggak ga enggak ngga tak blm tdk engga kagak gk',
    come: 'sampai sampe datang dateng tiba nyampe nyampai terima diterima menerima dapat dapet terkirim sampenya masuk',
    broken:
      'rusak* pecah* retak* sobek* robek* cacat* penyok* patah* lecet* baret* gores* bocor* hancur* bolong* kotor* berkarat karatan jamuran berjamur copot* lepas kusut remuk* ringsek* somplak belah basah putus',
    want: 'mau ingin bisa boleh minta tolong mohon pengen gimana cara bagaimana',
  },
  intents: {
    wismo: `
      kapan .. <come>|dikirim|kirim|dikirimkan|sampainya|diproses|nyampenya|jalan|dtg:2.2, mana .. <parcel>:2.1, di mana|dimana .. <parcel>:2.1,
      <parcel> .. mana|dimana|di_mana|kapan|sampai_mana|belum_bergerak|stuck|nyangkut:2.2, sampai|sampe mana:2.3,
      belum .. dikirim|sampai|sampe|datang|dateng|tiba|nyampe|bergerak|diproses|jalan|update|gerak|kirim:2.1, blm .. dikirim|sampai|sampe|datang|dateng|nyampe|kirim:2.1, resi:2, no|nomor resi:2.2,
      lacak|tracking|pelacakan:2, status .. <parcel>|pengiriman|belum|masih|tidak:2, terlambat|telat|lama|lambat|lelet .. <parcel>|kirim*|sampai|banget|datang|sekali:1.9, keterlambatan:2.1,
      terlambat:2, estimasi .. sampai|tiba|pengiriman|:2, sudah|udah dikirim .. belum|kah|apa:2.2, udah dikirim|jalan .. belum|blm, apakah sudah dikirim,
      berapa .. hari|lama .. sampai|sampe|kirim*|lagi:2, tidak .. bergerak|update|ada_pergerakan:2.1, kok .. lama|belum|blm|lambat:1.9,
      nunggu|menunggu|tunggu .. <parcel>|seminggu|hari|lama|lagi|dari:1.8, harusnya|seharusnya .. sampai|sampe|tiba|datang:2.1, stuck|nyangkut|tertahan:1.9, keburu|sempat .. sampai|ga|gak:1.7,
      nyampe:1.6, minggu|hari|bulan .. belum|kok|blm:2, kenapa .. lama|belum|lambat:2.1, kok belum:2, ada apa|apa_yang_terjadi .. pesanan|paket:2, tanggal kirim:2
    `,
    not_received: `
      status* .. terkirim|sampai|selesai|diterima|delivered|tiba .. <not>|padahal|tapi:3,
      tertulis|tulisannya|tulisan|dibilang|katanya|keterangan .. terkirim|sampai|diterima|delivered|selesai .. <not>|padahal|tapi:3, terkirim|diterima|delivered .. tapi|padahal|namun .. <not>:3,
      padahal .. <not> .. terima|menerima|dapat|sampai|dapet|ada:2.5, belum .. terima|menerima|saya_terima|diterima|aku_terima:2.1, tidak .. menerima|pernah_sampai|pernah_terima:2.2,
      gak|ga|nggak .. terima|pernah_sampai|pernah_nyampe|dapet:2.1, tidak|gak|ga pernah .. sampai|sampe|terima|datang|nyampe:2.8, <parcel> .. hilang|dicuri|raib|nyasar:2.8, hilang:2,
      nyasar|salah_alamat .. kirim*|paket|sampai:2.4, diterima|terima .. orang_lain|siapa|tetangga|bukan_saya:2.7, tetangga .. tidak|gak|ga|juga:2.5, bukti .. pengiriman|penerimaan|terima:2.7,
      kurir .. tidak|gak|ga|belum|bohong:2.2, -<not> .. terima|menerima|dapat|dapet .. refund|dana|uang|balasan|respon*|faktur:3, -belum|tidak|gak|ga .. refund|dana|uang|balasan|faktur:1,
      kurir .. katanya|bilang|taruh|ditaruh|titip* .. tapi|gak|tidak|ga:2.6, ditaruh|taruh .. depan|teras|pagar .. gak|tidak|tapi|ga:2.6, kata kurir:2.2
    `,
    return_request: `
      retur:2.3, return:2.2, kembalikan|mengembalikan|balikin|dibalikin|pengembalian .. barang*|produk*|paket|ini|:2.1, kirim .. balik|kembali:2.2, pengembalian .. barang|produk:2.4,
      kekecilan|kebesaran|kesempitan|kepanjangan|kependekan|kegedean:1.3, tidak|gak|ga|nggak .. muat|cocok|pas|sesuai_ukuran:1.1, gak jadi|suka:1.3, berubah pikiran:1.8,
      -sudah|udah|telah .. kembalikan|retur|balikin|return .. refund|uang|dana:1.6, -balikin|kembalikan|pengembalian|kembaliin uang|dana|duit:2.4, -kembali* .. uang*|dana*|duit* :0.6
    `,
    refund_request: `
      refund:2.5, uang .. kembali|balik|dikembalikan|saya_kembali|belum|dibalikin:2.6, kembalikan|balikin|kembaliin uang*|dana|duit*:2.8, pengembalian dana|uang:2.9,
      dana .. kembali|belum|dikembalikan|masuk|cair:2.6, duit .. balik|kembali|belum:2.6, ganti rugi|kompensasi:2.4, uang saya:2.2, selisih harga:2.3, kapan .. refund|uang|dana:2.7,
      refundnya|refund_nya:2.5, -gak|tidak|ga mau|perlu|usah .. refund:3
    `,
    exchange_replacement: `
      tukar*|ditukar|menukar|penukaran:2.5, tukar .. ukuran|size|warna|barang|baru:2.6, ganti .. ukuran|size|warna|barang|baru|yang_baru|yang|produk:2.2, diganti .. baru|yang|barang|:2.3,
      digantiin|gantiin|penggantian:2.4, kirim .. ulang|lagi|yang_baru|pengganti|yang_benar|baru:2.4, kirim|dikirim ulang:2.5, pengganti:2.4, ukuran .. lebih|lain:1.9,
      -ganti|ubah .. alamat*|nomor|no_hp|ulasan:2.6, -ganti rugi:2.4, -ganti .. baterai|filter:1.5
    `,
    cancel_order: `
      batal*|dibatalkan|membatalkan|pembatalan|batalin|cancel*|dicancel:2.9, gak|ga|tidak|nggak jadi .. beli|pesan|order|:2.1, tidak|gak|ga jadi beli|pesan|order:2.6,
      salah pesan|order|beli|pencet|klik|pesen|checkout:2.2, kepencet|kepencet_dua|dobel_order|double_order|pesan_dua_kali:2.2, jangan .. dikirim|kirim_dulu|diproses:2.4, berubah pikiran:1.8,
      gak mau|tidak_mau .. lagi|barangnya:1.8, -jangan .. batal*|dibatalkan|cancel:3, -tidak|gak|ga mau|ingin .. batal*|cancel:3
    `,
    change_order: `
      alamat* .. salah|ganti|ubah|ubahin|diganti|diubah|lama|baru|pindah|beda|kurang:2.9,
      ganti|ubah|mengubah|rubah|perbaiki|update|salah|revisi|mengganti .. alamat*|nomor_hp|no_hp|penerima|nomor|pesanan|nama_penerima:3, pindah .. rumah|alamat|kos|kontrakan:2.7,
      ganti|ubah .. warna|ukuran|varian|size .. pesanan|order*|sebelum|dikirim|dong|belum:2.3, ubah|ganti|edit .. pesanan|order*:2.7, tambah .. pesanan|order*|barang|satu:2.1,
      salah .. pilih|masukin .. warna|alamat|ukuran|varian|:2.3, salah .. tulis|isi|masukkan|input|ketik .. alamat|nomor|no:3, kode pos:2.7, kirim .. alamat .. lain|baru|kantor:2.7,
      gabung .. pesanan|kirim*|order*:2.2, patokan:1.8
    `,
    damaged_defective: `
      <broken>:2.3, <not> .. berfungsi|nyala|menyala|hidup|bisa_dipakai|bisa_digunakan|bisa_nyala|bisa_dicas|bunyi|ngecas|jalan|connect|konek|bisa_hidup|bisa_menyala|bisa_di_cas:2.6,
      mati .. total|sendiri|terus|baru|setelah|pas:2.4, tidak bisa .. dipakai|digunakan|nyala|dicas|dibuka|hidup|connect|charge:2.7,
      gak|ga|nggak bisa .. dipakai|dipake|nyala|dicas|dibuka|hidup|connect|konek|digunakan:2.7, error:1.9, kualitas .. jelek|buruk|parah|murahan|rendah:1.9, jelek .. kualitas*|banget|barang*:1.8,
      bekas .. barang*|dipakai|pakai|:1.7, barang bekas:2.3, expired|kadaluarsa|kedaluwarsa|basi:2.4, baru .. dipakai|pakai|pake|sehari|seminggu .. rusak|mati|udah|sudah:2.8, tidak layak:2.2,
      segel .. rusak|terbuka|kebuka:2.3, suaranya .. tidak|gak|pecah|kecil, ngedrop|drop:1.6, menyusut|luntur:2.1, mati sebelah|satu|lampunya|:2.2, bunyi sebelah:2.4,
      tidak|gak|ga|nggak .. suara|bunyi|ada_suara:2.4, resleting|ritsleting|jahitan|kancing .. rusak|lepas|copot|macet:2.4, baterai* .. boros|cepat|drop|habis:2.3, sebelah:1.4
    `,
    wrong_or_missing_item: `
      salah .. kirim|barang|warna|ukuran|produk|varian|model|size|dikirim:2.5,
      warna|ukuran|barang|model|size|varian|produk .. salah|beda|tidak_sesuai|gak_sesuai|ga_sesuai|berbeda|bukan|nggak_sesuai:2.6,
      dikirim|datang|dapat|dapet|terima|dikasih|sampai|nyampe .. salah|beda|lain|malah|bukan|cuma|hanya|kurang:2.5, kurang .. satu|1|2|dua|barang*|lengkap|isi*|pcs|item|satu_barang:2.5,
      isi* .. kurang|tidak_lengkap|kosong|cuma|hanya|beda:2.7, tidak|gak|ga|nggak lengkap:2.7, tidak|gak|ga|nggak|tdk sesuai .. pesanan|foto|deskripsi|gambar|order*|yang|iklan|dengan|:2.5,
      pesan|pesen|order|beli .. datang|dikirim|dapat|yang_datang|sampai|dikasih|malah|dateng|dapet|tapi:2.2, saya pesan|pesen|order|beli .. hitam|putih|merah|biru|ukuran|warna:1.6,
      tidak ada .. di_dalam|dalam|kabel|charger|buku|bonus|baut:2.3, gak|ga ada .. di_dalam|dalam|kabel|charger|bonus|baut:2.3, kosong .. paket*|kotak|kardus|isinya|dus:2.8,
      paket*|kotak|kardus|dus|amplop kosong:2.9, bukan .. yang|pesanan .. saya|dipesan|pesan|order|aku:2.6, ketinggalan|kelupaan|lupa .. masuk*|dikirim|kirim|bonus:2.4,
      bonus* .. tidak|gak|mana|ga|belum:2.3, tertukar|ketuker:2.7, cuma|hanya .. dapat|dapet|datang|dikirim|ada|satu|1|2:2.2, -salah .. alamat*|pesan|order|pencet:2,
      pesan|beli|order|pesen # .. cuma|hanya|dapat|dapet|datang|yang|#:2.7, cuma|hanya dapat|dapet|datang|dikirim|ada #:2.7
    `,
    product_question: `
      muat .. buat|untuk|di|gak|ga|kah|nggak:2, cocok .. untuk|buat|gak|di|dengan|sama|kah:2, kompatibel|support:2.3,
      bisa .. untuk|buat|dipakai|dipasang|dicuci|pakai|di .. gak|ga|kah|nggak|tidak|hp|motor|mobil|iphone:1.8, apakah .. bisa|cocok|ada|muat|anti_air|tahan|ready|original_atau|termasuk|ini:1.8,
      cara .. pakai|pake|pasang|penggunaan|menggunakan|setting|cuci|nyalain|pemakaian|rakit|charge:2.2, gimana|bagaimana .. cara|pakainya|pasangnya|makenya:1.9, ukuran*|dimensi .. berapa|apa|nya:2,
      berapa .. ukuran*|panjang|berat|lebar|tinggi|cm|kg|watt|liter|ml|harga:1.9, bahan* .. apa|dari:2.1, ready|stok|stock|restock|tersedia:2.1, warna .. apa_aja|apa_saja|lain|ready|ada:1.9,
      anti air|waterproof|tahan_air:2.2, manual|buku_panduan|petunjuk:1.8, beda* .. apa|antara|dengan:1.9, size chart|tabel_ukuran:2.2, tinggi .. berat .. size|ukuran|pakai:2.2,
      mau tanya|nanya|bertanya:1.5, tanya .. dong|kak|ini|produk:1.4, termasuk|include|udah_sama|sudah_termasuk .. baterai|kabel|charger|?:1.8, tahan .. berapa|lama:1.8,
      komposisi|kandungan|bpom|halal:2, masih ada|ada_kak:1.9, recommend:1.4, anak|balita .. tahun|umur .. boleh|bisa|aman:1.9
    `,
    warranty_repair: `
      garansi*:2.9, servis|service|diservis:2.7, perbaiki|diperbaiki|perbaikan .. barang|rusak|bisa|di:2.2, memperbaiki|reparasi|benerin|dibenerin:2.5, klaim .. garansi|servis:3,
      sparepart|suku_cadang|spare_part:2.8, suku cadang:2.8, service center:3, pusat servis:3
    `,
    invoice_tax: `faktur*:3, invoice*:3, nota*:2.6, kwitansi|kuitansi:2.9, struk:2.7, npwp:2.9, ppn:2.8, bukti .. pembelian:2.7, pajak .. faktur|invoice|ppn|nomor:2.8`,
    customs_duty: `bea cukai|masuk:3.3, beacukai:3.3, cukai:3.1, pajak .. impor|masuk:3.2, biaya impor:3.2, pabean:3.1`,
    payment_issue: `
      kepotong|terpotong|dipotong|ketarik|terdebet|terdebit|didebet|kedebet|ditagih|bayar|kebayar .. dua|2|double|dobel|dua_kali|2x:3.3, dua|2 kali .. bayar|potong|kepotong|debet|tagih|transfer:3.2,
      double|dobel .. bayar|potong|tagihan|payment|debet:3.2, pembayaran .. gagal|tidak|belum|gak|ga|ditolak|pending|error|masalah|double:2.9,
      bayar .. gagal|tidak_bisa|gak_bisa|ga_bisa|error|belum|udah|sudah:2.5, sudah|udah .. bayar|transfer .. tapi|belum|status|kok|masih:2.8, gak|ga|tidak bisa .. bayar|checkout|transfer:3,
      voucher|kupon|kode_promo|diskon|gratis_ongkir .. tidak|gak|ga|kok|error|gagal:2.8, kode promo:2.3, saldo .. kepotong|terpotong|berkurang|dipotong|kurang:2.9,
      harga .. beda|salah|berbeda|lebih_mahal|kok:2.4, kartu .. ditolak|gagal|kena|kredit_ditagih|didebet:2.6, cicilan|paylater:2, kelebihan bayar:3, tagihan .. salah|lebih|beda:2.7,
      dipotong .. lebih:2.6
    `,
    claim_threat: `
      lapor*|laporkan|dilaporkan|melaporkan|laporin .. toko|tiktok|amazon|shopee|tokopedia|polisi|pihak|ylki|anda|kalian|cs|penjual|ke|platform|seller|admin:2.6, saya|akan|aku lapor*|laporkan:2.5,
      ylki|bpkn|lembaga_konsumen|perlindungan_konsumen:3, perlindungan konsumen:3, komplain .. ke|resmi|tiktok|shopee|pusat|amazon|pihak:2.4,
      ajukan|buka|mengajukan|bikin .. komplain|sengketa|banding|klaim|dispute|laporan:2.5, sengketa|dispute:2.7, polisi:2.7, penipu*|nipu|penipuan .. lapor*|polisi|viral*:2.5, tuntut|gugat|somasi:2.8,
      bank .. lapor|sanggah|dispute|blokir|klaim|tarik:2.6, chargeback, a to z, tempuh .. jalur|hukum:2.8
    `,
    review_threat: `
      bintang .. satu|1|0|jelek|nol:2.7, kasih|beri|kasi|ngasih .. bintang|rating|ulasan|review .. 1|satu|jelek|buruk|rendah:2.8, rating|ulasan|review|nilai .. jelek|buruk|rendah|1|satu|negatif:2.6,
      jelek|buruk|negatif .. ulasan|review|rating:2.6, viralkan|viralin|diviralkan|sebar*|sebarin:2.7, posting|upload|share .. medsos|sosmed|tiktok|twitter|ig|media:2.5,
      medsos|sosmed|sosial media|media_sosial:2.2, hapus|ubah|ganti|edit .. ulasan|review|rating|bintang:2.6, bintang .. 5|lima .. kalau|asal|jika|kalo|diskon|cashback:2.5,
      kasih tau|beritahu .. semua|orang|pembeli:2.4, warning|peringatkan .. pembeli|orang|yang_lain:2.3
    `,
    authenticity: `
      palsu:2.8, kw|kawe:2.6, tiruan|imitasi|bajakan|abal*|replika:2.7, bukan .. ori|original|asli|orisinil:2.9, tidak|gak|ga|nggak .. ori|original|asli|orisinal:2.5,
      ori|original|asli .. gak|ga|atau|kah|bukan|nggak|ya:1.9, apakah .. original|ori|asli:1.9, keaslian:2.3, fake:2.6, oplosan:2.5
    `,
    safety: `
      kebakar*|terbakar|kebakaran|hangus:2.9, api .. keluar|muncul|percikan|ada:2.6, keluar api|asap:2.9, meledak|ledakan|meletus:2.9, asap|berasap:2.7, percikan:2.7,
      kesetrum|tersengat|nyetrum|setrum|sengatan:2.9, korslet*|konslet|korsleting:2.8, luka|terluka|melukai|luka_bakar|cedera:2.6, melepuh:2.8, berdarah|darah:2.5,
      teriris|tersayat|kegores .. jari|tangan|anak:2.6, alergi|alergik:2.7, gatal*|ruam|iritasi|bruntusan|kemerahan|merah_merah|perih|bengkak:2.5, bahaya|berbahaya|membahayakan:2.6,
      tersedak|keselek|tertelan|ketelan|menelan:2.8, keracunan|beracun|racun|muntah|diare:2.7, rumah_sakit|rs|ugd|igd .. masuk|dibawa|karena|ke|gara:1.9, masuk|dibawa .. rumah_sakit|rs|ugd|igd:2.6,
      meleleh|leleh:2.5, panas .. banget|berlebih|sekali|overheat:1.9, bau .. gosong|hangus|terbakar:2.8
    `,
    personalization: `
      ukir|grafir|gravir|engrave:2.9, custom:2.5, tulisan|nama .. custom|bordir|cetak|ukir|grafir|di_gelas|di_mug|sablon|print|ditulis|salah_eja|tambahkan|ditambahkan:2.6,
      pakai|kasih|tambah|tambahkan|tulis|cetak|kasi .. nama|tulisan|inisial|logo|foto|ucapan:2.6, bordir|sablon:2.6, inisial:2.7, kartu ucapan:2.7, ucapan .. kartu|tulis|ulang|tolong|selamat:2.3,
      bungkus .. kado|hadiah:2.5, kertas kado:2.4, desain sendiri|sesuai:2.6, font:2.4, request .. nama|tulisan|warna|desain:2.2, tambahin|ditambahin|ditambahkan|dikasih .. nama|tulisan:2.7,
      nama .. di .. gelas*|mug|kaos|botol|dompet:2.4
    `,
    wholesale_b2b: `
      grosir*:3, partai .. besar:3, borongan|borong:2.7, jumlah .. banyak|besar:2.7, reseller*|dropship*|agen|distributor*:2.8, penawaran|quotation:2.6,
      harga .. grosir|partai|reseller|banyak|100|200|500|pcs|borong:2.8, pcs|lusin|kodi|unit .. harga|diskon|berapa|dapat:2.5, 50|100|200|300|500|1000 pcs|unit|buah|biji:2.6,
      beli|order|pesan .. banyak .. diskon|harga|potongan:2.7, perusahaan|kantor|toko_saya|sekolah|restoran|cafe|usaha .. pesan|order|butuh|beli|pengadaan|unit|pcs:2.4, dijual lagi|kembali:2.7,
      minimal order|pembelian:2.3, kerjasama .. suplai|supply|pengadaan:2.5
    `,
    privacy_request: `
      hapus|menghapus|dihapus .. data*|akun*|informasi*|pribadi:3.2, data pribadi:2.8, berhenti .. langganan|berlangganan|kirim|mengirim:3, unsubscribe:3,
      jangan|stop|berhenti .. kirim*|hubungi .. promo*|iklan|sms|email|pesan_promosi|spam|wa_promo:3, privasi:2.4, kebocoran data|data_bocor:2.8, tutup akun:2.6
    `,
    positive_feedback: `
      bagus .. banget|sekali|barang*|kualitas*|sesuai:1.8, bagus:1.5, suka|puas|mantap|keren|cakep|rapi|cantik|memuaskan .. banget|sekali|:1.6, puas:1.8, mantap*|mantul|top:1.7,
      sesuai .. pesanan|deskripsi|foto|ekspektasi|gambar:1.4, cepat|cepet .. sampai|sampe|pengiriman*|respon*|banget:1.6, pengiriman* .. cepat|cepet|kilat:1.8,
      packing|packaging|kemasan .. rapi|aman|bagus|tebal:1.8, recommended|rekomen*:1.7, sudah|udah .. sampai|diterima|saya_terima|terima|nyampe .. makasih|terima_kasih|bagus|aman|thanks|selamat:1.8,
      makasih|terima_kasih .. kak|banyak|ya:1.1, sudah beres|selesai|bisa|teratasi .. :1.5, seller .. ramah|responsif|baik|fast:1.7, langganan .. lagi|bakal|pasti:1.5, worth it:1.7,
      order|beli lagi:1.4, berfungsi .. baik|normal:1.9, sukses selalu:1.6
    `,
    spam_phishing: `
      akun*|toko .. diblokir|ditangguhkan|dinonaktifkan|verifikasi|dibekukan|dibatasi:2.8, verifikasi|konfirmasi .. akun|identitas|data|password|toko:2.7,
      klik .. link|tautan|di_sini|disini|berikut:2.9, tingkatkan|naikkan|menaikkan .. penjualan|omset|omzet|follower*|traffic|rating:3, jasa .. seo|iklan|follower*|review|optimasi|endorse|rating:2.9,
      menawarkan jasa|layanan|kerjasama:2.6, kerja .. online|sampingan|part_time|paruh:2.7, lowongan:2.6, pinjaman|pinjol|kredit_cepat:2.8, investasi|bitcoin|kripto|crypto|trading:2.7,
      selamat .. anda .. memenangkan|mendapat*|terpilih:2.8, hadiah .. undian|memenangkan|klaim:2.7, endorse|influencer|kolaborasi:2.2, yth penjual|seller:1.4, slot|judi|gacor:3
    `,
  },
  flags: {
    legal_threat: `
      pengacara|kuasa_hukum, hukum .. jalur|tempuh|proses|tindakan|bawa|ranah, jalur hukum, polisi, tuntut|gugat|somasi|menuntut|menggugat, pengadilan, ylki|bpkn, perlindungan konsumen, lapor polisi,
      pidana
    `,
    repeat_contact: `
      sudah|udah|dah .. chat|hubungi|tanya|komplain|lapor|wa|kirim_pesan|bilang|email .. berkali|kali|tapi|belum|kemarin|gak|tidak|dari|beberapa, berkali-kali|berkali_kali|berulang|berulang_kali,
      kedua|ketiga|keempat|kesekian kali*|kalinya, dua|tiga|2|3|4|beberapa kali .. chat|tanya|hubungi|komplain|nanya|lapor|wa|menghubungi,
      chat|tanya|hubungi|komplain|nanya .. dua|tiga|2|3|beberapa kali, tidak|gak|ga|nggak|belum|tdk|gk .. dibalas|balas|direspon|respon|ada_balasan|dijawab|jawab|ditanggapi|tanggapan|dibales|bales,
      tidak ada .. balasan|respon|tanggapan|jawaban, dicuekin|diabaikan|cuek, chat saya .. dibaca|cuma|tidak|gak, cuma .. dibaca|read, slow respon, lagi-lagi, saya tanya lagi|chat_lagi, tanya lagi
    `,
    vulnerable_or_medical: `
      kursi roda, disabilitas|difabel|cacat_fisik, hamil|bumil|kehamilan, operasi .. besok|minggu|habis|pasca|ibu|ayah|mau:1.8, dioperasi|opname|rawat_inap, kanker|kemo*,
      obat|obat-obatan|medis|alat_kesehatan, insulin|diabetes, oksigen, lansia|orang_tua_saya_sakit|jompo, ibu|ayah|bapak|anak|istri|suami|nenek|kakek .. sakit|stroke|lumpuh|dirawat,
      sakit .. keras|parah|ibu|ayah|anak, pasien, bayi .. baru|prematur|lahir|merah, newborn, asma|epilepsi, dokter|resep, tunanetra|tunarungu, pemakaman|meninggal|duka, autis*
    `,
    off_platform_contact: `
      telepon|telpon|telp|hubungi|call .. saya|nomor|ke|no|aja:1.9, nomor|no hp|telepon|wa|telpon|telp .. saya|nya|berapa|kakak|ini|minta|:1.8, wa|whatsapp .. saya|aja|ke|nomor|berapa|dong|ya:2,
      minta .. nomor|no_hp|wa|no_wa|kontak:2.2, email .. saya|ke|berapa|nya:1.9, transfer .. langsung|rekening|luar:2, di luar .. aplikasi|tiktok|shopee|platform:2.2, cod langsung|ketemuan:2
    `,
  },
  thanks: `terima kasih, terimakasih, makasih*, makasi, trims, thanks, tq, trimakasih, mksh, thx, tengkyu, hatur nuhun, suwun, terima kasih_banyak`,
  greetings: `halo, hai, selamat pagi|siang|sore|malam, pagi, siang, sore, malam, permisi, assalamualaikum, hi, misi, kak, min, gan, sis, admin, hello`,
  urgent: `
      urgent, segera:2, secepatnya, cepat .. dong|tolong|ya|mohon:1.8, darurat, buru-buru|buru_buru, sebelum senin|selasa|rabu|kamis|jumat|sabtu|minggu|lebaran|natal|besok|tanggal|hari|akhir,
      untuk besok|lusa|acara|nikahan|ulang, buat besok|lusa|acara|nikahan|lebaran|ulang .. :2, besok .. mau|dipakai|harus|butuh|acara|dipake:2, butuh .. besok|cepat|segera|hari|sebelum|buat:2,
      ulang tahun|ultah:1.9, nikahan|pernikahan|wisuda|lebaran:1.9, paling lambat, hari ini juga|harus, 24|48|1x24|2x24 jam, keburu:2, kejar
    `,
  negations: `tidak, gak, ga, nggak, bukan, tanpa, belum, tak, enggak, jangan`,
});
