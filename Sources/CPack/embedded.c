#include "CPack.h"

// Every file of `Data/` twice: its bytes, then its line in the table. A test compares the table with the folder, so a
// forgotten file is noticed.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define BYTES(name) static const unsigned char name[] = {
#define END };

// clang-format off
BYTES(languages_ar_furniture)
#embed "../../Data/languages/ar/furniture.rec"
END
BYTES(languages_ar_grammar)
#embed "../../Data/languages/ar/grammar.rec"
END
BYTES(languages_ar_letters)
#embed "../../Data/languages/ar/letters.rec"
END
BYTES(languages_ar_words)
#embed "../../Data/languages/ar/words.rec"
END
BYTES(sudan_2023_baseline)
#embed "../../Data/sudan-2023/baseline.rec"
END
BYTES(sudan_2023_pack)
#embed "../../Data/sudan-2023/pack.rec"
END
BYTES(sudan_2023_parties)
#embed "../../Data/sudan-2023/parties.rec"
END
BYTES(sudan_2023_places)
#embed "../../Data/sudan-2023/places.rec"
END
BYTES(sudan_2023_sample_01_khartoum_first_day)
#embed "../../Data/sudan-2023/sample/01-khartoum-first-day.txt"
END
BYTES(sudan_2023_sample_02_nyala)
#embed "../../Data/sudan-2023/sample/02-nyala.txt"
END
BYTES(sudan_2023_sample_03_wad_madani)
#embed "../../Data/sudan-2023/sample/03-wad-madani.txt"
END
BYTES(sudan_2023_sample_04_singa)
#embed "../../Data/sudan-2023/sample/04-singa.txt"
END
BYTES(sudan_2023_sample_05_el_obeid)
#embed "../../Data/sudan-2023/sample/05-el-obeid.txt"
END
BYTES(sudan_2023_sample_06_khartoum_airport)
#embed "../../Data/sudan-2023/sample/06-khartoum-airport.txt"
END
BYTES(sudan_2023_sample_07_el_fasher_claim)
#embed "../../Data/sudan-2023/sample/07-el-fasher-claim.txt"
END
BYTES(sudan_2023_sample_08_el_fasher_admitted)
#embed "../../Data/sudan-2023/sample/08-el-fasher-admitted.txt"
END
BYTES(sudan_2023_sample_manifest)
#embed "../../Data/sudan-2023/sample/manifest.jsonl"
END
BYTES(sudan_2023_sources)
#embed "../../Data/sudan-2023/sources.rec"
END
BYTES(syria_2024_baseline)
#embed "../../Data/syria-2024/baseline.rec"
END
BYTES(syria_2024_outlines)
#embed "../../Data/syria-2024/outlines.rec"
END
BYTES(syria_2024_pack)
#embed "../../Data/syria-2024/pack.rec"
END
BYTES(syria_2024_parties)
#embed "../../Data/syria-2024/parties.rec"
END
BYTES(syria_2024_places)
#embed "../../Data/syria-2024/places.rec"
END
BYTES(syria_2024_sample_01_offensive_begins)
#embed "../../Data/syria-2024/sample/01-offensive-begins.txt"
END
BYTES(syria_2024_sample_02_deterrence_of_aggression)
#embed "../../Data/syria-2024/sample/02-deterrence-of-aggression.txt"
END
BYTES(syria_2024_sample_03_army_repels)
#embed "../../Data/syria-2024/sample/03-army-repels.txt"
END
BYTES(syria_2024_sample_04_khan_al_asal)
#embed "../../Data/syria-2024/sample/04-khan-al-asal.txt"
END
BYTES(syria_2024_sample_05_western_districts)
#embed "../../Data/syria-2024/sample/05-western-districts.txt"
END
BYTES(syria_2024_sample_06_sheikh_maqsoud_alert)
#embed "../../Data/syria-2024/sample/06-sheikh-maqsoud-alert.txt"
END
BYTES(syria_2024_sample_07_airport_closed)
#embed "../../Data/syria-2024/sample/07-airport-closed.txt"
END
BYTES(syria_2024_sample_08_army_admits_aleppo)
#embed "../../Data/syria-2024/sample/08-army-admits-aleppo.txt"
END
BYTES(syria_2024_sample_09_maarat_al_numan)
#embed "../../Data/syria-2024/sample/09-maarat-al-numan.txt"
END
BYTES(syria_2024_sample_10_monitor_saturday)
#embed "../../Data/syria-2024/sample/10-monitor-saturday.txt"
END
BYTES(syria_2024_sample_11_aleppo_except)
#embed "../../Data/syria-2024/sample/11-aleppo-except.txt"
END
BYTES(syria_2024_sample_12_hama_lines)
#embed "../../Data/syria-2024/sample/12-hama-lines.txt"
END
BYTES(syria_2024_sample_13_dawn_of_freedom)
#embed "../../Data/syria-2024/sample/13-dawn-of-freedom.txt"
END
BYTES(syria_2024_sample_14_tal_rifaat_exodus)
#embed "../../Data/syria-2024/sample/14-tal-rifaat-exodus.txt"
END
BYTES(syria_2024_sample_15_rival_accounts)
#embed "../../Data/syria-2024/sample/15-rival-accounts.txt"
END
BYTES(syria_2024_sample_16_monitor_tuesday)
#embed "../../Data/syria-2024/sample/16-monitor-tuesday.txt"
END
BYTES(syria_2024_sample_17_seven_villages)
#embed "../../Data/syria-2024/sample/17-seven-villages.txt"
END
BYTES(syria_2024_sample_18_hama_three_sides)
#embed "../../Data/syria-2024/sample/18-hama-three-sides.txt"
END
BYTES(syria_2024_sample_19_a_week_on)
#embed "../../Data/syria-2024/sample/19-a-week-on.txt"
END
BYTES(syria_2024_sample_20_hama_denial)
#embed "../../Data/syria-2024/sample/20-hama-denial.txt"
END
BYTES(syria_2024_sample_21_army_admits_hama)
#embed "../../Data/syria-2024/sample/21-army-admits-hama.txt"
END
BYTES(syria_2024_sample_22_hama_evening)
#embed "../../Data/syria-2024/sample/22-hama-evening.txt"
END
BYTES(syria_2024_sample_23_deir_ez_zor)
#embed "../../Data/syria-2024/sample/23-deir-ez-zor.txt"
END
BYTES(syria_2024_sample_24_daraa_suwayda)
#embed "../../Data/syria-2024/sample/24-daraa-suwayda.txt"
END
BYTES(syria_2024_sample_25_gates_of_homs)
#embed "../../Data/syria-2024/sample/25-gates-of-homs.txt"
END
BYTES(syria_2024_sample_26_palmyra)
#embed "../../Data/syria-2024/sample/26-palmyra.txt"
END
BYTES(syria_2024_sample_27_monitor_saturday)
#embed "../../Data/syria-2024/sample/27-monitor-saturday.txt"
END
BYTES(syria_2024_sample_28_damascus)
#embed "../../Data/syria-2024/sample/28-damascus.txt"
END
BYTES(syria_2024_sample_29_qamishli_manbij)
#embed "../../Data/syria-2024/sample/29-qamishli-manbij.txt"
END
BYTES(syria_2024_sample_30_coast_and_manbij)
#embed "../../Data/syria-2024/sample/30-coast-and-manbij.txt"
END
BYTES(syria_2024_sample_manifest)
#embed "../../Data/syria-2024/sample/manifest.jsonl"
END
BYTES(syria_2024_sources)
#embed "../../Data/syria-2024/sources.rec"
END
BYTES(themes_mono)
#embed "../../Data/themes/mono.rec"
END
BYTES(themes_night)
#embed "../../Data/themes/night.rec"
END
BYTES(themes_okabe_ito)
#embed "../../Data/themes/okabe-ito.rec"
END
BYTES(themes_paper)
#embed "../../Data/themes/paper.rec"
END
BYTES(yemen_2015_baseline)
#embed "../../Data/yemen-2015/baseline.rec"
END
BYTES(yemen_2015_pack)
#embed "../../Data/yemen-2015/pack.rec"
END
BYTES(yemen_2015_parties)
#embed "../../Data/yemen-2015/parties.rec"
END
BYTES(yemen_2015_places)
#embed "../../Data/yemen-2015/places.rec"
END
BYTES(yemen_2015_sample_01_al_anad)
#embed "../../Data/yemen-2015/sample/01-al-anad.txt"
END
BYTES(yemen_2015_sample_02_golden_arrow)
#embed "../../Data/yemen-2015/sample/02-golden-arrow.txt"
END
BYTES(yemen_2015_sample_03_ataq)
#embed "../../Data/yemen-2015/sample/03-ataq.txt"
END
BYTES(yemen_2015_sample_04_bab_al_mandab)
#embed "../../Data/yemen-2015/sample/04-bab-al-mandab.txt"
END
BYTES(yemen_2015_sample_05_mukalla)
#embed "../../Data/yemen-2015/sample/05-mukalla.txt"
END
BYTES(yemen_2015_sample_06_hodeidah_airport)
#embed "../../Data/yemen-2015/sample/06-hodeidah-airport.txt"
END
BYTES(yemen_2015_sample_07_aden_two_days)
#embed "../../Data/yemen-2015/sample/07-aden-two-days.txt"
END
BYTES(yemen_2015_sample_08_shabwa)
#embed "../../Data/yemen-2015/sample/08-shabwa.txt"
END
BYTES(yemen_2015_sample_manifest)
#embed "../../Data/yemen-2015/sample/manifest.jsonl"
END
BYTES(yemen_2015_sources)
#embed "../../Data/yemen-2015/sources.rec"
END

#define FILE_OF(path, name) {path, name, sizeof name}

static const whoholds_file files[] = {
    FILE_OF("languages/ar/furniture.rec", languages_ar_furniture),
    FILE_OF("languages/ar/grammar.rec", languages_ar_grammar),
    FILE_OF("languages/ar/letters.rec", languages_ar_letters),
    FILE_OF("languages/ar/words.rec", languages_ar_words),
    FILE_OF("sudan-2023/baseline.rec", sudan_2023_baseline),
    FILE_OF("sudan-2023/pack.rec", sudan_2023_pack),
    FILE_OF("sudan-2023/parties.rec", sudan_2023_parties),
    FILE_OF("sudan-2023/places.rec", sudan_2023_places),
    FILE_OF("sudan-2023/sample/01-khartoum-first-day.txt", sudan_2023_sample_01_khartoum_first_day),
    FILE_OF("sudan-2023/sample/02-nyala.txt", sudan_2023_sample_02_nyala),
    FILE_OF("sudan-2023/sample/03-wad-madani.txt", sudan_2023_sample_03_wad_madani),
    FILE_OF("sudan-2023/sample/04-singa.txt", sudan_2023_sample_04_singa),
    FILE_OF("sudan-2023/sample/05-el-obeid.txt", sudan_2023_sample_05_el_obeid),
    FILE_OF("sudan-2023/sample/06-khartoum-airport.txt", sudan_2023_sample_06_khartoum_airport),
    FILE_OF("sudan-2023/sample/07-el-fasher-claim.txt", sudan_2023_sample_07_el_fasher_claim),
    FILE_OF("sudan-2023/sample/08-el-fasher-admitted.txt", sudan_2023_sample_08_el_fasher_admitted),
    FILE_OF("sudan-2023/sample/manifest.jsonl", sudan_2023_sample_manifest),
    FILE_OF("sudan-2023/sources.rec", sudan_2023_sources),
    FILE_OF("syria-2024/baseline.rec", syria_2024_baseline),
    FILE_OF("syria-2024/outlines.rec", syria_2024_outlines),
    FILE_OF("syria-2024/pack.rec", syria_2024_pack),
    FILE_OF("syria-2024/parties.rec", syria_2024_parties),
    FILE_OF("syria-2024/places.rec", syria_2024_places),
    FILE_OF("syria-2024/sample/01-offensive-begins.txt", syria_2024_sample_01_offensive_begins),
    FILE_OF("syria-2024/sample/02-deterrence-of-aggression.txt", syria_2024_sample_02_deterrence_of_aggression),
    FILE_OF("syria-2024/sample/03-army-repels.txt", syria_2024_sample_03_army_repels),
    FILE_OF("syria-2024/sample/04-khan-al-asal.txt", syria_2024_sample_04_khan_al_asal),
    FILE_OF("syria-2024/sample/05-western-districts.txt", syria_2024_sample_05_western_districts),
    FILE_OF("syria-2024/sample/06-sheikh-maqsoud-alert.txt", syria_2024_sample_06_sheikh_maqsoud_alert),
    FILE_OF("syria-2024/sample/07-airport-closed.txt", syria_2024_sample_07_airport_closed),
    FILE_OF("syria-2024/sample/08-army-admits-aleppo.txt", syria_2024_sample_08_army_admits_aleppo),
    FILE_OF("syria-2024/sample/09-maarat-al-numan.txt", syria_2024_sample_09_maarat_al_numan),
    FILE_OF("syria-2024/sample/10-monitor-saturday.txt", syria_2024_sample_10_monitor_saturday),
    FILE_OF("syria-2024/sample/11-aleppo-except.txt", syria_2024_sample_11_aleppo_except),
    FILE_OF("syria-2024/sample/12-hama-lines.txt", syria_2024_sample_12_hama_lines),
    FILE_OF("syria-2024/sample/13-dawn-of-freedom.txt", syria_2024_sample_13_dawn_of_freedom),
    FILE_OF("syria-2024/sample/14-tal-rifaat-exodus.txt", syria_2024_sample_14_tal_rifaat_exodus),
    FILE_OF("syria-2024/sample/15-rival-accounts.txt", syria_2024_sample_15_rival_accounts),
    FILE_OF("syria-2024/sample/16-monitor-tuesday.txt", syria_2024_sample_16_monitor_tuesday),
    FILE_OF("syria-2024/sample/17-seven-villages.txt", syria_2024_sample_17_seven_villages),
    FILE_OF("syria-2024/sample/18-hama-three-sides.txt", syria_2024_sample_18_hama_three_sides),
    FILE_OF("syria-2024/sample/19-a-week-on.txt", syria_2024_sample_19_a_week_on),
    FILE_OF("syria-2024/sample/20-hama-denial.txt", syria_2024_sample_20_hama_denial),
    FILE_OF("syria-2024/sample/21-army-admits-hama.txt", syria_2024_sample_21_army_admits_hama),
    FILE_OF("syria-2024/sample/22-hama-evening.txt", syria_2024_sample_22_hama_evening),
    FILE_OF("syria-2024/sample/23-deir-ez-zor.txt", syria_2024_sample_23_deir_ez_zor),
    FILE_OF("syria-2024/sample/24-daraa-suwayda.txt", syria_2024_sample_24_daraa_suwayda),
    FILE_OF("syria-2024/sample/25-gates-of-homs.txt", syria_2024_sample_25_gates_of_homs),
    FILE_OF("syria-2024/sample/26-palmyra.txt", syria_2024_sample_26_palmyra),
    FILE_OF("syria-2024/sample/27-monitor-saturday.txt", syria_2024_sample_27_monitor_saturday),
    FILE_OF("syria-2024/sample/28-damascus.txt", syria_2024_sample_28_damascus),
    FILE_OF("syria-2024/sample/29-qamishli-manbij.txt", syria_2024_sample_29_qamishli_manbij),
    FILE_OF("syria-2024/sample/30-coast-and-manbij.txt", syria_2024_sample_30_coast_and_manbij),
    FILE_OF("syria-2024/sample/manifest.jsonl", syria_2024_sample_manifest),
    FILE_OF("syria-2024/sources.rec", syria_2024_sources),
    FILE_OF("themes/mono.rec", themes_mono),
    FILE_OF("themes/night.rec", themes_night),
    FILE_OF("themes/okabe-ito.rec", themes_okabe_ito),
    FILE_OF("themes/paper.rec", themes_paper),
    FILE_OF("yemen-2015/baseline.rec", yemen_2015_baseline),
    FILE_OF("yemen-2015/pack.rec", yemen_2015_pack),
    FILE_OF("yemen-2015/parties.rec", yemen_2015_parties),
    FILE_OF("yemen-2015/places.rec", yemen_2015_places),
    FILE_OF("yemen-2015/sample/01-al-anad.txt", yemen_2015_sample_01_al_anad),
    FILE_OF("yemen-2015/sample/02-golden-arrow.txt", yemen_2015_sample_02_golden_arrow),
    FILE_OF("yemen-2015/sample/03-ataq.txt", yemen_2015_sample_03_ataq),
    FILE_OF("yemen-2015/sample/04-bab-al-mandab.txt", yemen_2015_sample_04_bab_al_mandab),
    FILE_OF("yemen-2015/sample/05-mukalla.txt", yemen_2015_sample_05_mukalla),
    FILE_OF("yemen-2015/sample/06-hodeidah-airport.txt", yemen_2015_sample_06_hodeidah_airport),
    FILE_OF("yemen-2015/sample/07-aden-two-days.txt", yemen_2015_sample_07_aden_two_days),
    FILE_OF("yemen-2015/sample/08-shabwa.txt", yemen_2015_sample_08_shabwa),
    FILE_OF("yemen-2015/sample/manifest.jsonl", yemen_2015_sample_manifest),
    FILE_OF("yemen-2015/sources.rec", yemen_2015_sources),
};
// clang-format on

const whoholds_file *whoholds_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
