/** Names for a crowd, put together from two lists so that no pair comes twice. */
export function crowd(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    const given = givenNames[number % givenNames.length] ?? "Ada";
    const family =
      familyNames[(number * 7 + Math.floor(number / givenNames.length)) % familyNames.length] ?? "Example";
    return `${given} ${family}`;
  });
}

const givenNames =
  "Aino Bram Chidi Dafydd Eszter Farida Gunnar Hiwot Ioannis Jasna Kenji Leilani Mateus Nomvula Oriol Paloma Quim Rūta Sanjaya Tomasz Ulla Vikram Wiremu Xóchitl Yusuf Zofia Ángel Öykü Škoda Ňina".split(
    " ",
  );
const familyNames =
  "Abelsen Brâncuș Castellví Dlamini Eskola Fjeldstad Gutiérrez Hakimov Ivanković Jónsdóttir Kahananui Lõhmus Märtens Ndiaye Ó-Ceallaigh Petrauskas Quispe Řezníček Šimůnek Tamihana Uchegbu Väisänen Wójcik Xhaferi Yıldız Žemaitis Åkerlund Čapek Đorđević Eðvaldsson Ławniczak".split(
    " ",
  );
