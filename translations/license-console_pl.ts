<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>An automatic refresh is overdue.</source>
        <translation>Automatyczne odświeżanie jest opóźnione.</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>Zweryfikowano %1</translation>
    </message>
    <message>
        <source>Next automatic refresh %1.</source>
        <translation>Następne automatyczne odświeżenie: %1.</translation>
    </message>
    <message>
        <source>The next automatic refresh is due.</source>
        <translation>Nadszedł czas następnego automatycznego odświeżenia.</translation>
    </message>
    <message>
        <source>Verifying the license…</source>
        <translation>Weryfikowanie licencji…</translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <extracomment>%1 is a number of seconds, &quot;3 s&quot;</extracomment>
        <translation>Trwa od %1.</translation>
    </message>
    <message>
        <source>Running for %1; waiting for the license server&apos;s answer.</source>
        <translation>Trwa od %1; oczekiwanie na odpowiedź serwera licencji.</translation>
    </message>
    <message>
        <source>The Management Service may stop working after %1.</source>
        <translation>Usługa zarządzania może przestać działać po %1.</translation>
    </message>
    <message>
        <source>Not verified for three days</source>
        <translation>Brak weryfikacji od trzech dni</translation>
    </message>
    <message>
        <source>Not verified for %1</source>
        <translation>Brak weryfikacji od %1</translation>
    </message>
    <message>
        <source>The Management Service may stop working.</source>
        <translation>Usługa zarządzania może przestać działać.</translation>
    </message>
    <message>
        <source>The license package is revoked</source>
        <translation>Pakiet licencji jest unieważniony</translation>
    </message>
    <message>
        <source>The license package is suspended</source>
        <translation>Pakiet licencji jest zawieszony</translation>
    </message>
    <message>
        <source>Contact the marketplace where the package was bought.</source>
        <translation>Skontaktuj się z platformą handlową, na której kupiono pakiet.</translation>
    </message>
    <message>
        <source>Contact sales@xopero.com.</source>
        <translation>Skontaktuj się z sales@xopero.com.</translation>
    </message>
    <message>
        <source>Reason: “%1”.</source>
        <extracomment>the vendor&apos;s own words for the reason of a suspension</extracomment>
        <translation>Powód: „%1”.</translation>
    </message>
    <message>
        <source>Not verified on this computer yet</source>
        <translation>Jeszcze nie zweryfikowano na tym komputerze</translation>
    </message>
    <message>
        <source>Refresh to verify the license with the license server.</source>
        <translation>Odśwież, aby zweryfikować licencję na serwerze licencji.</translation>
    </message>
    <message>
        <source>License refresh does not apply to this service</source>
        <translation>Odświeżanie licencji nie dotyczy tej usługi</translation>
    </message>
    <message>
        <source>It operates in the DMZ.</source>
        <translation>Działa ona w strefie DMZ.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate has expired.</source>
        <translation>Odrzucono bezpieczne połączenie: certyfikat serwera wygasł.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate is not valid yet.</source>
        <translation>Odrzucono bezpieczne połączenie: certyfikat serwera nie jest jeszcze ważny.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the certificate belongs to another server name.</source>
        <translation>Odrzucono bezpieczne połączenie: certyfikat wystawiono dla innej nazwy serwera.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate is self-signed.</source>
        <translation>Odrzucono bezpieczne połączenie: serwer używa certyfikatu z podpisem własnym.</translation>
    </message>
    <message>
        <source>No secure connection: what answered at this address is not a secure server.</source>
        <translation>Brak bezpiecznego połączenia: pod tym adresem nie odpowiada bezpieczny serwer.</translation>
    </message>
    <message>
        <source>No secure connection: the server offers only outdated versions of TLS.</source>
        <translation>Brak bezpiecznego połączenia: serwer oferuje tylko przestarzałe wersje TLS.</translation>
    </message>
    <message>
        <source>No secure connection to the license server could be made.</source>
        <translation>Nie udało się nawiązać bezpiecznego połączenia z serwerem licencji.</translation>
    </message>
    <message>
        <source>The license server refused the request.</source>
        <translation>Serwer licencji odrzucił żądanie.</translation>
    </message>
    <message>
        <source>The license server refused the request with HTTP status %1.</source>
        <translation>Serwer licencji odrzucił żądanie ze stanem HTTP %1.</translation>
    </message>
    <message>
        <source>A network sign-in page answered instead of the license server.</source>
        <translation>Zamiast serwera licencji odpowiedziała strona logowania do sieci.</translation>
    </message>
    <message>
        <source>The reply is not a license server&apos;s.</source>
        <translation>Odebrana odpowiedź nie jest odpowiedzią serwera licencji.</translation>
    </message>
    <message>
        <source>The reply is signed with a key that this service&apos;s connection file does not list.</source>
        <translation>Odpowiedź podpisano kluczem, którego nie ma w pliku połączenia tej usługi.</translation>
    </message>
    <message>
        <source>The signature of the reply is invalid.</source>
        <translation>Podpis odpowiedzi jest nieprawidłowy.</translation>
    </message>
    <message>
        <source>The license server uses a newer protocol version than this console supports.</source>
        <translation>Serwer licencji używa nowszej wersji protokołu, niż obsługuje ta konsola.</translation>
    </message>
    <message>
        <source>The reply was issued for another server address, program or account.</source>
        <translation>Odpowiedź wystawiono dla innego adresu serwera, programu lub konta.</translation>
    </message>
    <message>
        <source>The license server does not accept this token for this installation.</source>
        <translation>Serwer licencji nie przyjmuje tego tokenu dla tej instalacji.</translation>
    </message>
    <message>
        <source>The reply was issued for another computer.</source>
        <translation>Odpowiedź wystawiono dla innego komputera.</translation>
    </message>
    <message>
        <source>The reply does not match this request: it is a copy of an earlier one.</source>
        <translation>Odpowiedź nie dotyczy tego żądania: jest kopią wcześniejszej odpowiedzi.</translation>
    </message>
    <message>
        <source>The console&apos;s data on this computer could not be read or saved.</source>
        <translation>Nie udało się odczytać lub zapisać danych konsoli na tym komputerze.</translation>
    </message>
    <message>
        <source>This computer has no network connection.</source>
        <translation>Ten komputer nie ma połączenia z siecią.</translation>
    </message>
    <message>
        <source>The name of the license server could not be resolved.</source>
        <translation>Nie udało się rozpoznać nazwy serwera licencji.</translation>
    </message>
    <message>
        <source>The license server&apos;s address refused the connection.</source>
        <translation>Adres serwera licencji odrzucił połączenie.</translation>
    </message>
    <message>
        <source>The license server did not answer in time.</source>
        <translation>Serwer licencji nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The connection to the license server was interrupted.</source>
        <translation>Połączenie z serwerem licencji zostało przerwane.</translation>
    </message>
    <message>
        <source>The proxy blocked the connection.</source>
        <translation>Serwer proxy nie przepuścił połączenia.</translation>
    </message>
    <message>
        <source>The license server received too many requests.</source>
        <translation>Serwer licencji otrzymał zbyt wiele żądań.</translation>
    </message>
    <message>
        <source>The license server is temporarily unavailable.</source>
        <translation>Serwer licencji jest chwilowo niedostępny.</translation>
    </message>
    <message>
        <source>The license server is temporarily unavailable (HTTP status %1).</source>
        <translation>Serwer licencji jest chwilowo niedostępny (stan HTTP %1).</translation>
    </message>
    <message>
        <source>There is no access token for this service.</source>
        <translation>Nie ma tokenu dostępu dla tej usługi.</translation>
    </message>
    <message>
        <source>The license server refused the access token.</source>
        <translation>Serwer licencji odrzucił token dostępu.</translation>
    </message>
    <message>
        <source>The keychain that holds the access token is locked.</source>
        <translation>Pęk kluczy, w którym jest token dostępu, jest zablokowany.</translation>
    </message>
    <message>
        <source>The keychain does not respond.</source>
        <translation>Pęk kluczy nie odpowiada.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Operację anulowano.</translation>
    </message>
    <message>
        <source>The input cannot be used.</source>
        <translation>Nie można użyć wprowadzonych danych.</translation>
    </message>
    <message>
        <source>unlimited</source>
        <extracomment>in the place of a date: without an end</extracomment>
        <translation>bezterminowo</translation>
    </message>
    <message>
        <source>%1 B</source>
        <extracomment>a size in bytes</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>New storage capacity: %1</source>
        <translation>Nowa pojemność magazynu: %1</translation>
    </message>
    <message>
        <source>Storage capacity removed: %1</source>
        <translation>Usunięto pojemność magazynu: %1</translation>
    </message>
    <message>
        <source>Storage capacity %1 → %2</source>
        <translation>Pojemność magazynu: %1 → %2</translation>
    </message>
    <message>
        <source>Package %1 → %2</source>
        <translation>Pakiet: %1 → %2</translation>
    </message>
    <message>
        <source>License status %1 → %2</source>
        <translation>Status licencji: %1 → %2</translation>
    </message>
    <message>
        <source>Valid until %1 → %2</source>
        <extracomment>a change of the package&apos;s end: two dates</extracomment>
        <translation>Ważność do: %1 → %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3 → %4)</source>
        <extracomment>&quot;+15 Endpoint (10 → 25)&quot;</extracomment>
        <translation>%1 %2 (%3 → %4)</translation>
    </message>
    <message>
        <source>%1 valid until %2 → %3</source>
        <extracomment>%1 is a license type; then two dates</extracomment>
        <translation>%1 – ważność do: %2 → %3</translation>
    </message>
    <message>
        <source>New license type: %1 (%2)</source>
        <extracomment>%1 is a license type, %2 how many</extracomment>
        <translation>Nowy typ licencji: %1 (%2)</translation>
    </message>
    <message>
        <source>License type removed: %1 (%2)</source>
        <extracomment>%1 is a license type, %2 how many there were</extracomment>
        <translation>Usunięto typ licencji: %1 (%2)</translation>
    </message>
    <message>
        <source>The name resolves to an address other than the documented one: %1.</source>
        <extracomment>%1 are addresses</extracomment>
        <translation>Nazwa wskazuje inny adres niż podany w dokumentacji: %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>Zegar tego komputera spieszy się o %1 względem zegara serwera.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>Zegar tego komputera spóźnia się o %1 względem zegara serwera.</translation>
    </message>
    <message>
        <source>The server answered with %1, which says nothing about the token.</source>
        <extracomment>%1 is &quot;HTTP 429&quot;</extracomment>
        <translation>Odpowiedź serwera to %1, co nie mówi nic o tokenie.</translation>
    </message>
    <message>
        <source>Check whether the firewall allows this address too, and whether it is the license server&apos;s.</source>
        <translation>Sprawdź, czy zapora przepuszcza także ten adres i czy należy on do serwera licencji.</translation>
    </message>
    <message>
        <source>Correct the date and time of this computer.</source>
        <translation>Popraw datę i godzinę na tym komputerze.</translation>
    </message>
    <message>
        <source>Refresh: only a verification shows whether the token is valid.</source>
        <translation>Odśwież: dopiero weryfikacja pokaże, czy token jest prawidłowy.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serwer proxy</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>Rozpoznawanie nazwy</translation>
    </message>
    <message>
        <source>TCP connection</source>
        <translation>Połączenie TCP</translation>
    </message>
    <message>
        <source>Tunnel through the proxy</source>
        <translation>Tunel przez serwer proxy</translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation>TLS i certyfikat</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>Odpowiedź HTTP</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token dostępu</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Powodzenie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Niepowodzenie</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>Przy uruchomieniu</translation>
    </message>
    <message>
        <source>Network came back</source>
        <translation>Po powrocie sieci</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Przyczyna</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Co się zmieniło</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Typ licencji</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przypisanie</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Łącznie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Wykorzystane</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważność do</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencje</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Przypisano</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Ostatnia kopia zapasowa</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>Objects of %1</source>
        <extracomment>heading of an exported page; %1 is a service</extracomment>
        <translation>Obiekty: %1</translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation>Bez licencji</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <extracomment>under the heading of an exported page: when it was made, &quot;2026-11-23T14:05:09Z&quot;</extracomment>
        <translation>Wyeksportowano %1</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>time of day as a QDateTime format</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>&quot;31 March 2027&quot; as a QDateTime format</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days and hours, abbreviated</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours and minutes, abbreviated</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes and seconds, abbreviated</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a short duration in seconds, with one decimal
----------
seconds, abbreviated</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>&quot;Thursday, 26 November&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation>d MMMM (dddd)</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>d MMMM yyyy (dddd)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>dzisiaj o %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>wczoraj o %1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>jutro o %1</translation>
    </message>
    <message>
        <source>Valid without an end</source>
        <translation>Ważność bezterminowa</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Ważność do %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Ważność wygasła %1</translation>
    </message>
    <message>
        <source>Valid until %1 · %2 left</source>
        <extracomment>%1 is a date, %2 a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Ważność do %1 · pozostało %2</translation>
    </message>
    <message numerus="yes">
        <source>Valid until %1 · %n days left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Ważność do %1 · pozostał %n dzień</numerusform>
            <numerusform>Ważność do %1 · pozostały %n dni</numerusform>
            <numerusform>Ważność do %1 · pozostało %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock reads %1; it is %2 ahead of the license server. Correct the date and time.</source>
        <translation>Zegar tego komputera wskazuje: %1; spieszy się o %2 względem serwera licencji. Popraw datę i godzinę.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock reads %1; it is %2 behind the license server. Correct the date and time.</source>
        <translation>Zegar tego komputera wskazuje: %1; spóźnia się o %2 względem serwera licencji. Popraw datę i godzinę.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, contact the license server administrator.</source>
        <translation>Sprawdź datę i godzinę na tym komputerze; jeśli są prawidłowe, powiadom administratora serwera licencji.</translation>
    </message>
    <message>
        <source>Check the address in the connection file, and whether another device answers in the server&apos;s place.</source>
        <translation>Sprawdź adres w pliku połączenia oraz to, czy nie odpowiada urządzenie pośredniczące.</translation>
    </message>
    <message>
        <source>Ask the license server administrator for a connection file that names its certificate authority.</source>
        <translation>Poproś administratora serwera licencji o plik połączenia, w którym podano jego urząd certyfikacji.</translation>
    </message>
    <message>
        <source>If a device inspects TLS here, exempt this address or add the device&apos;s authority.</source>
        <translation>Jeśli jakieś urządzenie prowadzi tu inspekcję TLS, wyłącz z niej ten adres lub dodaj urząd certyfikacji tego urządzenia.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a sign-in page or a proxy answers instead.</source>
        <translation>Sprawdź adres i port oraz to, czy nie odpowiada strona logowania lub serwer proxy.</translation>
    </message>
    <message>
        <source>Ask the license server administrator to allow TLS 1.2 or later.</source>
        <translation>Poproś administratora serwera licencji o włączenie TLS 1.2 lub nowszego.</translation>
    </message>
    <message>
        <source>Run the connection check to see which stage fails.</source>
        <translation>Uruchom sprawdzanie połączenia, aby zobaczyć, na którym etapie występuje błąd.</translation>
    </message>
    <message>
        <source>Try again in %1, as the server requests.</source>
        <translation>Spróbuj ponownie za %1: serwer prosi o taką przerwę.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. Automatic refresh keeps trying.</source>
        <translation>Spróbuj ponownie za kilka minut; automatyczne odświeżanie nadal podejmuje próby.</translation>
    </message>
    <message>
        <source>Contact the license server administrator and quote the request identifier of the attempt.</source>
        <translation>Powiadom administratora serwera licencji, podając identyfikator żądania tej próby.</translation>
    </message>
    <message>
        <source>Sign in to the network in a browser, then refresh.</source>
        <translation>Zaloguj się do sieci w przeglądarce, a następnie odśwież.</translation>
    </message>
    <message>
        <source>Check the service&apos;s address, and whether a proxy alters the traffic.</source>
        <translation>Sprawdź adres usługi oraz to, czy serwer proxy nie zmienia przesyłanych danych.</translation>
    </message>
    <message>
        <source>Check whether a proxy alters the traffic. If none does, contact the license server administrator.</source>
        <translation>Sprawdź, czy serwer proxy nie zmienia przesyłanych danych; jeśli nie, powiadom administratora serwera licencji.</translation>
    </message>
    <message>
        <source>Update the console.</source>
        <translation>Zaktualizuj konsolę.</translation>
    </message>
    <message>
        <source>Get this service&apos;s current connection file and compare the address and account.</source>
        <translation>Uzyskaj aktualny plik połączenia tej usługi i porównaj adres oraz konto.</translation>
    </message>
    <message>
        <source>Use the token issued for this installation, or the connection file that belongs to the token.</source>
        <translation>Użyj tokenu utworzonego dla tej instalacji lub pliku połączenia, który należy do tego tokenu.</translation>
    </message>
    <message>
        <source>Use the connection file issued for this installation.</source>
        <translation>Użyj pliku połączenia utworzonego dla tej instalacji.</translation>
    </message>
    <message>
        <source>Refresh again. If the problem persists, check whether a cache or a proxy answers for the server.</source>
        <translation>Odśwież ponownie; jeśli problem nie ustąpi, sprawdź, czy zamiast serwera nie odpowiada pamięć podręczna lub serwer proxy.</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions of the data folder.</source>
        <translation>Sprawdź wolne miejsce na dysku i uprawnienia do folderu danych.</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then refresh.</source>
        <translation>Połącz ten komputer z siecią, a następnie odśwież.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s DNS settings and the service&apos;s address.</source>
        <translation>Sprawdź ustawienia DNS tego komputera i adres usługi.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall rejects the connection.</source>
        <translation>Sprawdź adres i port oraz to, czy zapora nie odrzuca połączenia.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall drops the connection, or run the connection check.</source>
        <translation>Zapytaj, czy zapora nie blokuje połączenia, lub uruchom sprawdzanie połączenia.</translation>
    </message>
    <message>
        <source>Refresh again. If the problem persists, ask your network team whether a firewall or a proxy interrupts the connection.</source>
        <translation>Odśwież ponownie; jeśli problem nie ustąpi, zapytaj, czy zapora lub serwer proxy nie przerywa połączenia.</translation>
    </message>
    <message>
        <source>Enter this service&apos;s access token, or check the token file and its permissions.</source>
        <translation>Wprowadź token dostępu tej usługi lub sprawdź plik tokenu i jego uprawnienia.</translation>
    </message>
    <message>
        <source>Replace the token: it may have expired after 30 days or been revoked.</source>
        <translation>Wymień token: mógł wygasnąć po 30 dniach albo zostać wycofany.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then refresh.</source>
        <translation>Odblokuj pęk kluczy, a następnie odśwież.</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>Spróbuj ponownie w dogodnej chwili.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Popraw dane i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 EB</source>
        <translation>%1 EB</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Zweryfikowano</translation>
    </message>
    <message>
        <source>Offline grace period</source>
        <translation>Okres karencji offline</translation>
    </message>
    <message>
        <source>Grace period ending soon</source>
        <translation>Okres karencji wkrótce się skończy</translation>
    </message>
    <message>
        <source>Grace period over</source>
        <translation>Okres karencji upłynął</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nie dotyczy</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktywny</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Próbny</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Zawieszony</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Unieważniony</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Ważny</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Wygasa</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Wygasł</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ostrzeżenie</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Stan krytyczny</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Stan nieznany</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Backed-up object</source>
        <translation>Chroniony obiekt</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Lokalne (on-premises)</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Chmura</translation>
    </message>
    <message>
        <source>DMZ</source>
        <translation>DMZ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>protected of all repositories
----------
how many of how many, &quot;1,204 of 312,050&quot;</extracomment>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Renew it on the marketplace where it was bought.</source>
        <translation>Odnów go na platformie handlowej, na której został kupiony.</translation>
    </message>
    <message>
        <source>Contact sales@xopero.com to renew it.</source>
        <translation>Aby go odnowić, skontaktuj się z sales@xopero.com.</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <extracomment>%1 is the name of a package, %2 &quot;Valid until 31 March 2027 · 14 days left&quot;, %3 a sentence</extracomment>
        <translation>%1. %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <extracomment>%1 is a license type, %2 and %3 are numbers</extracomment>
        <translation>%1: wolne %2 z %3</translation>
    </message>
    <message numerus="yes">
        <source>%n services could not be verified</source>
        <translation>
            <numerusform>Nie udało się zweryfikować %n usługi</numerusform>
            <numerusform>Nie udało się zweryfikować %n usług</numerusform>
            <numerusform>Nie udało się zweryfikować %n usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services ends soon</source>
        <translation>
            <numerusform>Wkrótce skończy się okres karencji offline %n usługi</numerusform>
            <numerusform>Wkrótce skończy się okres karencji offline %n usług</numerusform>
            <numerusform>Wkrótce skończy się okres karencji offline %n usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services is over</source>
        <translation>
            <numerusform>Upłynął okres karencji offline %n usługi</numerusform>
            <numerusform>Upłynął okres karencji offline %n usług</numerusform>
            <numerusform>Upłynął okres karencji offline %n usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are verified again</source>
        <translation>
            <numerusform>Ponownie zweryfikowano %n usługę</numerusform>
            <numerusform>Ponownie zweryfikowano %n usługi</numerusform>
            <numerusform>Ponownie zweryfikowano %n usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services end</source>
        <translation>
            <numerusform>Kończy się ważność pakietu licencji %n usługi</numerusform>
            <numerusform>Kończy się ważność pakietów licencji %n usług</numerusform>
            <numerusform>Kończy się ważność pakietów licencji %n usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services are suspended or revoked</source>
        <translation>
            <numerusform>Pakiet licencji %n usługi jest zawieszony lub unieważniony</numerusform>
            <numerusform>Pakiety licencji %n usług są zawieszone lub unieważnione</numerusform>
            <numerusform>Pakiety licencji %n usług są zawieszone lub unieważnione</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what is the matter with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the license is verified again</source>
        <translation>%1: licencja jest ponownie zweryfikowana</translation>
    </message>
    <message>
        <source>%1: the license package has ended</source>
        <translation>%1: ważność pakietu licencji wygasła</translation>
    </message>
    <message>
        <source>%1: the license package ends</source>
        <translation>%1: kończy się ważność pakietu licencji</translation>
    </message>
    <message>
        <source>The secure connection was refused: another party answers with its own certificate, or the server&apos;s issuer is not trusted on this computer.</source>
        <translation>Odrzucono bezpieczne połączenie: odpowiada ktoś inny z własnym certyfikatem albo wystawca certyfikatu serwera nie jest zaufany na tym komputerze.</translation>
    </message>
    <message>
        <source>Secure connections are not possible: this installation lacks its TLS component.</source>
        <translation>Bezpieczne połączenia nie są możliwe: w tej instalacji brakuje składnika TLS.</translation>
    </message>
    <message>
        <source>The proxy could not be reached.</source>
        <translation>Nie udało się połączyć z serwerem proxy.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Serwer proxy nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The proxy requires a user name and password, and rejected the ones it was given.</source>
        <translation>Serwer proxy wymaga nazwy użytkownika i hasła, a podanych danych nie przyjął.</translation>
    </message>
    <message>
        <source>The password of the proxy could not be read from the keychain.</source>
        <translation>Nie udało się odczytać hasła serwera proxy z pęku kluczy.</translation>
    </message>
    <message>
        <source>The proxy forbids connections to the license server.</source>
        <translation>Serwer proxy nie zezwala na połączenia z serwerem licencji.</translation>
    </message>
    <message>
        <source>The proxy answered, but could not reach the license server.</source>
        <translation>Serwer proxy odpowiedział, ale nie mógł połączyć się z serwerem licencji.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>a short duration in milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>a line of a list: %1 is a stage, %2 what it came to, %3 the time it took</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 (%3). %4</source>
        <extracomment>a line of a list: %1 is a stage, %2 what it came to, %3 the time it took, %4 what was found</extracomment>
        <translation>%1: %2 (%3). %4</translation>
    </message>
    <message>
        <source>Addresses that this computer finds: none, the name cannot be resolved yet</source>
        <translation>Adresy znalezione przez ten komputer: brak, nazwy nie można jeszcze rozpoznać</translation>
    </message>
    <message>
        <source>Addresses that this computer finds: %1</source>
        <extracomment>%1 are addresses</extracomment>
        <translation>Adresy znalezione przez ten komputer: %1</translation>
    </message>
    <message>
        <source>Component: license server, %1</source>
        <translation>Składnik: serwer licencji, %1</translation>
    </message>
    <message>
        <source>Port: %1, TCP (HTTPS)</source>
        <translation>Port: %1, TCP (HTTPS)</translation>
    </message>
    <message>
        <source>Documented address: %1</source>
        <translation>Adres podany w dokumentacji: %1</translation>
    </message>
    <message>
        <source>Component: proxy, %1</source>
        <translation>Składnik: serwer proxy, %1</translation>
    </message>
    <message>
        <source>Port: %1, TCP</source>
        <translation>Port: %1, TCP</translation>
    </message>
    <message>
        <source>The proxy has to allow: CONNECT to %1, port %2</source>
        <extracomment>%1 is a server&apos;s name, %2 a port</extracomment>
        <translation>Serwer proxy musi zezwalać na: CONNECT do %1, port %2</translation>
    </message>
    <message>
        <source>Direction: outbound, from this computer; the answers come over the same connection</source>
        <translation>Kierunek: wychodzący, z tego komputera; odpowiedzi przychodzą tym samym połączeniem</translation>
    </message>
    <message>
        <source>Firewall request: the Xopero ONE license server</source>
        <translation>Wniosek o regułę zapory: serwer licencji Xopero ONE</translation>
    </message>
    <message>
        <source>Please allow this connection. It is used to verify the license of “%1”.</source>
        <translation>Prosimy o zezwolenie na to połączenie. Służy ono do weryfikacji licencji usługi „%1”.</translation>
    </message>
    <message>
        <source>Encryption: TLS 1.2 or later from end to end; exempt it from TLS inspection, or tell us the inspecting device&apos;s certificate authority</source>
        <translation>Szyfrowanie: TLS 1.2 lub nowszy od końca do końca; prosimy wyłączyć to połączenie z inspekcji TLS lub podać nam urząd certyfikacji urządzenia prowadzącego inspekcję</translation>
    </message>
    <message>
        <source>Without it the license cannot be verified. Backup and restore continue for up to 3 days without a successful license verification; after that the Management Service may stop working.</source>
        <translation>Bez niego nie można zweryfikować licencji. Tworzenie i przywracanie kopii zapasowych działają nadal przez maksymalnie 3 dni bez udanej weryfikacji licencji; potem Usługa zarządzania może przestać działać.</translation>
    </message>
    <message>
        <source>Measured on %1:</source>
        <translation>Wyniki pomiaru z %1:</translation>
    </message>
    <message>
        <source>Measured:</source>
        <translation>Wyniki pomiaru:</translation>
    </message>
    <message>
        <source>Windows (PowerShell)</source>
        <translation>Windows (PowerShell)</translation>
    </message>
    <message>
        <source>No licenses of this type are free.</source>
        <translation>Nie ma już wolnych licencji tego typu.</translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>Prognoza wymaga %n dnia obserwacji wykorzystania.</numerusform>
            <numerusform>Prognoza wymaga %n dni obserwacji wykorzystania.</numerusform>
            <numerusform>Prognoza wymaga %n dni obserwacji wykorzystania.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data from %n different days.</source>
        <translation>
            <numerusform>Prognoza wymaga danych o wykorzystaniu z %n dnia.</numerusform>
            <numerusform>Prognoza wymaga danych o wykorzystaniu z %n różnych dni.</numerusform>
            <numerusform>Prognoza wymaga danych o wykorzystaniu z %n różnych dni.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of licenses changed recently. A new forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>Liczba licencji niedawno się zmieniła. Nowa prognoza wymaga %n dnia obserwacji wykorzystania.</numerusform>
            <numerusform>Liczba licencji niedawno się zmieniła. Nowa prognoza wymaga %n dni obserwacji wykorzystania.</numerusform>
            <numerusform>Liczba licencji niedawno się zmieniła. Nowa prognoza wymaga %n dni obserwacji wykorzystania.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage is falling: the free licenses will not run out.</source>
        <translation>Wykorzystanie maleje: wolne licencje się nie wyczerpią.</translation>
    </message>
    <message>
        <source>Usage shows no clear trend, so no date can be forecast.</source>
        <translation>Wykorzystanie nie ma wyraźnego trendu, więc nie można podać prognozy.</translation>
    </message>
    <message>
        <source>At the current rate, the free licenses last more than a year.</source>
        <translation>Przy obecnym wzroście wykorzystania wolnych licencji wystarczy na ponad rok.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>&quot;12 March&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>Free licenses run out around %1, %2 at the earliest.</source>
        <extracomment>two dates</extracomment>
        <translation>Wolne licencje wyczerpią się około %1, najwcześniej %2.</translation>
    </message>
    <message>
        <source>Free licenses run out around %1.</source>
        <translation>Wolne licencje wyczerpią się około %1.</translation>
    </message>
    <message>
        <source>Free licenses run out around %1, between %2 and %3.</source>
        <extracomment>three dates</extracomment>
        <translation>Wolne licencje wyczerpią się około %1 (najwcześniej %2, najpóźniej %3).</translation>
    </message>
    <message>
        <source>%1 of %2 used on %3.</source>
        <extracomment>%1 and %2 are numbers, %3 is a date</extracomment>
        <translation>Wykorzystanie %3: %1 z %2.</translation>
    </message>
    <message>
        <source>From %1 of %2 used on %3 to %4 of %5 on %6; the most were %7 on %8.</source>
        <extracomment>&quot;From 2 of 10 used on 4 October to 12 of 25 on 23 November; the most were 14 on 2 November.&quot;</extracomment>
        <translation>Wykorzystanie: od %1 z %2 (%3) do %4 z %5 (%6); najwięcej: %7 (%8).</translation>
    </message>
    <message numerus="yes">
        <source>Verified on %1 of %n days</source>
        <extracomment>&quot;Verified on 28 of 30 days&quot;: two numbers</extracomment>
        <translation>
            <numerusform>Dni z weryfikacją: %1 z %n</numerusform>
            <numerusform>Dni z weryfikacją: %1 z %n</numerusform>
            <numerusform>Dni z weryfikacją: %1 z %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message numerus="yes">
        <source>verified %n times</source>
        <translation>
            <numerusform>zweryfikowano %n raz</numerusform>
            <numerusform>zweryfikowano %n razy</numerusform>
            <numerusform>zweryfikowano %n razy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed %n times</source>
        <translation>
            <numerusform>%n niepowodzenie</numerusform>
            <numerusform>%n niepowodzenia</numerusform>
            <numerusform>%n niepowodzeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified and failed</source>
        <translation>Weryfikacje i niepowodzenia</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Brak prób</translation>
    </message>
    <message>
        <source>Nothing was verified</source>
        <translation>Niczego nie zweryfikowano</translation>
    </message>
    <message>
        <source>Reinstall the console; on Debian the package is libqt6network6.</source>
        <translation>Zainstaluj konsolę ponownie; w systemie Debian pakiet nazywa się libqt6network6.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port, and whether this computer needs a proxy at all.</source>
        <translation>Sprawdź adres i port serwera proxy oraz to, czy ten komputer w ogóle wymaga serwera proxy.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password in the connection settings. The proxy is asked only once, so that no account is locked.</source>
        <translation>Wprowadź nazwę użytkownika i hasło serwera proxy w ustawieniach połączenia. Wysłano tylko jedno zapytanie, aby nie zablokować konta.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the proxy&apos;s password again, then refresh.</source>
        <translation>Odblokuj pęk kluczy lub ponownie wprowadź hasło serwera proxy, a następnie odśwież.</translation>
    </message>
    <message>
        <source>Ask your network team to allow the license server on the proxy. The firewall request has the text for it.</source>
        <translation>Poproś administratorów sieci o przepuszczenie serwera licencji na serwerze proxy; gotowy tekst zawiera wniosek o regułę zapory.</translation>
    </message>
    <message>
        <source>Ask your network team whether the proxy can resolve and reach the license server.</source>
        <translation>Zapytaj administratorów sieci, czy serwer proxy może rozpoznać nazwę serwera licencji i się z nim połączyć.</translation>
    </message>
    <message>
        <source>Contact the license server administrator and quote the request identifier %1.</source>
        <translation>Powiadom administratora serwera licencji, podając identyfikator żądania %1.</translation>
    </message>
    <message>
        <source>The next automatic try is due now.</source>
        <translation>Nadszedł czas następnej automatycznej próby.</translation>
    </message>
    <message>
        <source>The server asks for a pause: the next automatic try is %1.</source>
        <extracomment>%1 is a moment, &quot;today at 14:05&quot;</extracomment>
        <translation>Serwer prosi o przerwę: następna automatyczna próba nastąpi %1.</translation>
    </message>
    <message>
        <source>The next automatic try is %1.</source>
        <translation>Następna automatyczna próba nastąpi %1.</translation>
    </message>
    <message>
        <source>Saved less than a day ago.</source>
        <translation>Zapisano mniej niż jeden dzień temu.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days ago.</source>
        <translation>
            <numerusform>Zapisano %n dzień temu.</numerusform>
            <numerusform>Zapisano %n dni temu.</numerusform>
            <numerusform>Zapisano %n dni temu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days: this one lasts until %1 at the latest. Replace it before.</source>
        <extracomment>%1 is a date and a time</extracomment>
        <translation>Tokeny dostępu są ważne 30 dni: ten jest ważny najdłużej do %1. Wymień go wcześniej.</translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days, and this one is older. Replace it.</source>
        <translation>Tokeny dostępu są ważne 30 dni, a ten jest starszy. Wymień go.</translation>
    </message>
    <message>
        <source>A token is saved; the date is unknown.</source>
        <translation>Token jest zapisany; nie wiadomo, od kiedy.</translation>
    </message>
    <message>
        <source>A new token takes effect with its first successful refresh. Until then the previous one is kept.</source>
        <translation>Nowy token czeka na pierwsze udane odświeżenie; do tego czasu zachowany jest poprzedni.</translation>
    </message>
    <message>
        <source>This computer has no space left to save the console&apos;s data.</source>
        <translation>Na tym komputerze brakuje miejsca, aby zapisać dane konsoli.</translation>
    </message>
    <message>
        <source>The console&apos;s data on this computer can be read, but nothing new can be saved.</source>
        <translation>Dane konsoli na tym komputerze można odczytać, ale nie można zapisać niczego nowego.</translation>
    </message>
    <message>
        <source>The console&apos;s data was saved by a newer version. It is shown, and nothing new is saved.</source>
        <translation>Dane konsoli zapisała nowsza wersja. Są wyświetlane, ale nic nowego nie jest zapisywane.</translation>
    </message>
    <message>
        <source>The console&apos;s data was damaged. Services and licenses were restored from their copies; the history starts over.</source>
        <translation>Dane konsoli na tym komputerze były uszkodzone. Usługi i licencje przywrócono z kopii; historia zaczyna się od nowa.</translation>
    </message>
    <message>
        <source>The console&apos;s data was copied from another computer. The license has not been verified on this one yet.</source>
        <translation>Dane konsoli skopiowano z innego komputera. Na tym komputerze licencji jeszcze nie zweryfikowano.</translation>
    </message>
    <message>
        <source>Free some space, then refresh. If the problem persists, restart the console.</source>
        <translation>Zwolnij trochę miejsca, a następnie odśwież; jeśli to nie pomoże, uruchom konsolę ponownie.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder, and whether its disk can be written.</source>
        <translation>Sprawdź uprawnienia do folderu danych oraz to, czy na jego urządzeniu można zapisywać.</translation>
    </message>
    <message>
        <source>Check that all services are listed. The damaged file is kept.</source>
        <translation>Sprawdź, czy są wszystkie usługi. Uszkodzony plik został zachowany.</translation>
    </message>
    <message>
        <source>Refresh.</source>
        <translation>Odśwież.</translation>
    </message>
    <message>
        <source>No name server answered in time.</source>
        <translation>Żaden serwer DNS nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The license server&apos;s address did not answer in time.</source>
        <translation>Adres serwera licencji nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The address accepted the connection, but did not answer the TLS handshake in time.</source>
        <translation>Adres przyjął połączenie, ale nie odpowiedział na czas przy uzgadnianiu bezpiecznego połączenia.</translation>
    </message>
    <message>
        <source>The connection is secure, but the license server did not answer in time.</source>
        <translation>Połączenie jest bezpieczne, ale serwer licencji nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s DNS settings, and whether it reaches its name server.</source>
        <translation>Sprawdź ustawienia DNS tego komputera i to, czy ma on łączność ze swoim serwerem DNS.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall or a TLS inspection device holds up the connection.</source>
        <translation>Zapytaj administratorów sieci, czy połączenia nie wstrzymuje zapora lub urządzenie prowadzące inspekcję TLS.</translation>
    </message>
    <message>
        <source>Ask the license server administrator whether the server is up, and your network team whether a device in between holds back its answer.</source>
        <translation>Zapytaj administratora serwera licencji, czy serwer działa prawidłowo, a administratorów sieci – czy jakieś urządzenie po drodze nie zatrzymuje jego odpowiedzi.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall drops the connection. The firewall request has the text for it.</source>
        <translation>Zapytaj administratorów sieci, czy zapora nie odrzuca połączenia; gotowy tekst zawiera wniosek o regułę zapory.</translation>
    </message>
    <message>
        <source>Ask the license server administrator to check the server&apos;s TLS settings, and your network team whether a device in between alters the connection.</source>
        <translation>Poproś administratora serwera licencji o sprawdzenie ustawień TLS serwera i zapytaj administratorów sieci, czy jakieś urządzenie po drodze nie zmienia połączenia.</translation>
    </message>
    <message>
        <source>Answer the keychain&apos;s prompt if one is open. Start the keychain service if it is not running, or use a token file on a computer without one.</source>
        <translation>Jeśli pęk kluczy wyświetla pytanie, odpowiedz na nie. Jeśli usługa pęku kluczy nie działa, uruchom ją, a na komputerze bez niej użyj pliku tokenu.</translation>
    </message>
    <message>
        <source>Request identifier: %1.</source>
        <extracomment>for the server&apos;s support; %1 is a request identifier</extracomment>
        <translation>Identyfikator żądania: %1.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password, and whether it allows and reaches the license server.</source>
        <translation>Sprawdź adres serwera proxy, użytkownika i hasło oraz to, czy proxy przepuszcza połączenia do serwera licencji i ma z nim łączność.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>two sentences, one after the other
----------
the cause of a failure and the next step
----------
two sentences: the cause and the next step</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <extracomment>%1 is the name of a weekday, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 The server says: “%2”.</source>
        <extracomment>%1 is a sentence, %2 the server&apos;s own words</extracomment>
        <translation>%1 Komunikat serwera: „%2”.</translation>
    </message>
    <message>
        <source>%1 Technical detail: %2.</source>
        <extracomment>%1 is a sentence, %2 a technical finding in English</extracomment>
        <translation>%1 Szczegóły techniczne: %2.</translation>
    </message>
    <message>
        <source>The reply is older than one already accepted.</source>
        <translation>Odpowiedź jest starsza niż już przyjęta.</translation>
    </message>
    <message>
        <source>Get this service&apos;s current connection file and replace the old one with it: Replace connection file… or licensectl service replace.</source>
        <translation>Uzyskaj aktualny plik połączenia tej usługi i zastąp nim dotychczasowy: „Zastąp plik połączenia…” albo licensectl service replace.</translation>
    </message>
    <message>
        <source>If the problem persists, the server&apos;s clock was wrong or the server was set up again. Have that corrected, then provide the connection file again: Replace connection file… or licensectl service replace.</source>
        <translation>Jeśli problem nie ustąpi, zegar serwera wskazywał zły czas albo serwer zainstalowano od nowa. Poproś o usunięcie tej przyczyny, a potem ponownie wskaż plik połączenia: „Zastąp plik połączenia…” albo licensectl service replace.</translation>
    </message>
    <message>
        <source>Those trusted by this computer</source>
        <translation>Te, którym ufa ten komputer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalacja</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Wdrożenie</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Klucze podpisu</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Urzędy certyfikacji</translation>
    </message>
    <message>
        <source>Manually added authorities</source>
        <translation>Urzędy dodane ręcznie</translation>
    </message>
    <message>
        <source>Compare these values with those that your license server administrator gives you through another channel.</source>
        <translation>Porównaj te wartości z podanymi innym kanałem przez administratora serwera licencji.</translation>
    </message>
    <message>
        <source>The console&apos;s data folder is gone. The last known state is shown, and nothing is saved.</source>
        <translation>Folder danych konsoli zniknął. Wyświetlany jest ostatni znany stan; nic nie jest zapisywane.</translation>
    </message>
    <message>
        <source>The console&apos;s data was replaced while the console was running. The new data is now in use.</source>
        <translation>Dane konsoli podmieniono podczas jej działania. Konsola używa teraz nowych danych.</translation>
    </message>
    <message>
        <source>Put the folder back, or restart the console to begin with an empty one.</source>
        <translation>Przywróć folder albo uruchom konsolę ponownie, aby zacząć z pustym.</translation>
    </message>
    <message>
        <source>Check that all services are listed.</source>
        <translation>Sprawdź, czy są wszystkie usługi.</translation>
    </message>
    <message>
        <source>%1: licenses have ended</source>
        <translation>%1: licencje wygasły</translation>
    </message>
    <message>
        <source>%1: licenses end</source>
        <translation>%1: licencje wygasają</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what ends, and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a phrase as a sentence</comment>
        <extracomment>%1 is a phrase that stands as a sentence</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>A file or folder of the console belongs to another user, and this user may not use it.</source>
        <translation>Plik lub folder konsoli należy do innego użytkownika, a bieżący nie ma do niego dostępu.</translation>
    </message>
    <message>
        <source>A symbolic link is in place of a file or folder of the console. Nothing is read or written through it.</source>
        <translation>W miejscu pliku lub folderu konsoli jest dowiązanie symboliczne. Konsola niczego przez nie nie odczytuje ani nie zapisuje.</translation>
    </message>
    <message>
        <source>Something other than a file is in place of a file of the console.</source>
        <translation>W miejscu pliku konsoli jest coś, co nie jest plikiem.</translation>
    </message>
    <message>
        <source>The folder given for the console&apos;s data is open to other users of this computer and holds none of that data. It was left unchanged.</source>
        <translation>Folder wskazany na dane konsoli jest otwarty dla innych użytkowników tego komputera i nie zawiera tych danych; pozostawiono go bez zmian.</translation>
    </message>
    <message>
        <source>There is no folder for the console&apos;s data: this user has no home folder.</source>
        <translation>Nie ma folderu na dane konsoli: ten użytkownik nie ma folderu domowego.</translation>
    </message>
    <message>
        <source>The folder given for the console&apos;s data is not an absolute path.</source>
        <translation>Folder danych konsoli nie jest podany jako ścieżka bezwzględna.</translation>
    </message>
    <message>
        <source>The access token is empty.</source>
        <translation>Token dostępu jest pusty.</translation>
    </message>
    <message>
        <source>The access token contains a space or a line break.</source>
        <translation>Token dostępu zawiera spację lub koniec wiersza.</translation>
    </message>
    <message>
        <source>The access token contains a control character.</source>
        <translation>Token dostępu zawiera znak sterujący.</translation>
    </message>
    <message>
        <source>The access token contains a character that is not allowed in one.</source>
        <translation>Token dostępu zawiera niedozwolony znak.</translation>
    </message>
    <message>
        <source>The access token is longer than 2,000 characters.</source>
        <translation>Token dostępu ma więcej niż 2000 znaków.</translation>
    </message>
    <message>
        <source>The access token is saved as UTF-16 text.</source>
        <translation>Token dostępu zapisano jako tekst UTF-16.</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Serwer odpowiedział</translation>
    </message>
    <message>
        <source>Token accepted</source>
        <translation>Token przyjęty</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Bez proxy</translation>
    </message>
    <message>
        <source>Objects of all services</source>
        <extracomment>heading of an exported page</extracomment>
        <translation>Obiekty wszystkich usług</translation>
    </message>
    <message>
        <source>the disk is full. Free some space, or choose another place</source>
        <translation>dysk jest pełny. Zwolnij miejsce lub wybierz inne</translation>
    </message>
    <message>
        <source>this place cannot be written. Choose another one</source>
        <translation>nie można tam nic zapisać. Wybierz inne miejsce</translation>
    </message>
    <message>
        <source>it or its folder belongs to another user. Choose another place (%1)</source>
        <extracomment>%1 is a technical finding, such as &quot;/srv: Permission denied (it belongs to root)&quot;</extracomment>
        <translation>plik lub jego folder należy do innego użytkownika. Wybierz inne miejsce (%1)</translation>
    </message>
    <message>
        <source>its symbolic links form a loop. Choose another name</source>
        <translation>jego dowiązania symboliczne tworzą pętlę. Wybierz inną nazwę</translation>
    </message>
    <message>
        <source>it is a device, a pipe or the like, not a file, and is not replaced. Choose another name</source>
        <translation>to nie jest plik, lecz urządzenie, potok lub coś podobnego i nie zostanie zastąpione. Wybierz inną nazwę</translation>
    </message>
    <message>
        <source>Licenses of this type have ended: none can be used.</source>
        <translation>Licencje tego typu wygasły: żadnej nie można już używać.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time of day and zone</comment>
        <extracomment>%1 is a time of day, %2 the short name of a time zone, &quot;CEST&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Run the console as that user, or have an administrator give the file to the owner of the data folder.</source>
        <translation>Uruchom konsolę jako ten użytkownik albo poproś administratora o przekazanie pliku właścicielowi folderu danych.</translation>
    </message>
    <message>
        <source>Remove the link, or put the file or folder itself in its place.</source>
        <translation>Usuń dowiązanie albo umieść w jego miejscu sam plik lub folder.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Usuń to.</translation>
    </message>
    <message>
        <source>Choose a folder that does not exist yet, or first close this one to other users (%1).</source>
        <translation>Wskaż folder, którego jeszcze nie ma, albo najpierw zamknij ten dla innych, jeśli ma zawierać tylko te dane (%1).</translation>
    </message>
    <message>
        <source>Set one with --data-dir or the environment variable LICENSE_CONSOLE_DATA.</source>
        <translation>Wskaż go opcją --data-dir lub zmienną środowiskową LICENSE_CONSOLE_DATA.</translation>
    </message>
    <message>
        <source>Give the full path of the folder.</source>
        <translation>Podaj pełną ścieżkę folderu.</translation>
    </message>
    <message>
        <source>Copy the whole token again from the Management Service, and nothing else.</source>
        <translation>Skopiuj ponownie cały token z Usługi zarządzania i nic poza nim.</translation>
    </message>
    <message>
        <source>Save it as plain text (UTF-8).</source>
        <translation>Zapisz go jako zwykły tekst (UTF-8).</translation>
    </message>
    <message>
        <source>More %1 licenses are in use than owned: %2 of %3</source>
        <extracomment>%1 is a license type, %2 and %3 are numbers</extracomment>
        <translation>Przekroczono liczbę licencji %1: %2 z %3</translation>
    </message>
    <message>
        <source>%1 ends on %2</source>
        <extracomment>%1 is a license type, %2 a date</extracomment>
        <translation>%1: ważność wygasa %2</translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <extracomment>%1 is a license type, %2 a date</extracomment>
        <translation>%1: ważność wygasła %2</translation>
    </message>
    <message>
        <source>%1 ended on %2 (%3 in use)</source>
        <extracomment>%1 is a license type, %2 a date, %3 how many of it are in use</extracomment>
        <translation>%1: ważność wygasła %2 (w użyciu: %3)</translation>
    </message>
    <message>
        <source>More storage is in use than owned: %1 of %2</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>Przekroczono pojemność magazynu: %1 z %2</translation>
    </message>
    <message>
        <source>The license package ended on %1</source>
        <translation>Pakiet licencji wygasł %1</translation>
    </message>
    <message>
        <source>The license package ends on %1</source>
        <translation>Pakiet licencji wygasa %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Zegar tego komputera jest źle ustawiony</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Wygasła</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>&quot;31 Mar 2027&quot; as a QDateTime format, short for a table</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss &apos;UTC&apos;</source>
        <extracomment>a date with the time of day to the second, as a QDateTime format; &apos;UTC&apos; stands in quotes</extracomment>
        <translation>d MMMM yyyy, HH:mm:ss &apos;UTC&apos;</translation>
    </message>
    <message>
        <source>Backup and restore continue until %1. After that the Management Service may stop working.</source>
        <translation>Kopie zapasowe i przywracanie działają do: %1. Później Usługa zarządzania może przestać działać.</translation>
    </message>
    <message>
        <source>The grace period ended %1.</source>
        <translation>Okres karencji upłynął: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the server&apos;s words</comment>
        <extracomment>the server&apos;s own words: a title and what it means</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 left · last verified %2</source>
        <extracomment>%1 is a duration, &quot;2 days 23 hours&quot;, %2 a weekday with a time of day</extracomment>
        <translation>Pozostało: %1 · ostatnia weryfikacja: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units of one duration</comment>
        <extracomment>a countdown in two units: &quot;2 days 23 hours&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln dzień</numerusform>
            <numerusform>%Ln dni</numerusform>
            <numerusform>%Ln dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln godzina</numerusform>
            <numerusform>%Ln godziny</numerusform>
            <numerusform>%Ln godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln minuta</numerusform>
            <numerusform>%Ln minuty</numerusform>
            <numerusform>%Ln minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln sekunda</numerusform>
            <numerusform>%Ln sekundy</numerusform>
            <numerusform>%Ln sekund</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1 · %2</source>
        <extracomment>%1 is a status of the license, &quot;Active&quot;, %2 when it was verified, &quot;Saturday 13:11&quot;</extracomment>
        <translation>Ostatnio: %1 · %2</translation>
    </message>
    <message>
        <source>As the package</source>
        <extracomment>in the place of a date: the license type has no end of its own and ends with the package</extracomment>
        <translation>Jak pakiet</translation>
    </message>
    <message>
        <source>Package ended on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Pakiet wygasł: %1</translation>
    </message>
    <message numerus="yes">
        <source>Package ends in %Ln days</source>
        <translation>
            <numerusform>Pakiet wygasa za %Ln dzień</numerusform>
            <numerusform>Pakiet wygasa za %Ln dni</numerusform>
            <numerusform>Pakiet wygasa za %Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Package ends in %1</source>
        <extracomment>%1 is a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Pakiet wygasa za %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 ends in %Ln days</source>
        <extracomment>%1 is a license type</extracomment>
        <translation>
            <numerusform>%1: wygasa za %Ln dzień</numerusform>
            <numerusform>%1: wygasa za %Ln dni</numerusform>
            <numerusform>%1: wygasa za %Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends in %2</source>
        <extracomment>%1 is a license type, %2 a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>%1: wygasa za %2</translation>
    </message>
    <message>
        <source>%1: %2 too many</source>
        <extracomment>%1 is a license type, %2 how many more are used than there are</extracomment>
        <translation>%1: przekroczono o %2</translation>
    </message>
    <message>
        <source>Storage: %1 too much</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Magazyn: przekroczono o %1</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %Ln days</source>
        <translation>
            <numerusform>Token wygasa za %Ln dzień</numerusform>
            <numerusform>Token wygasa za %Ln dni</numerusform>
            <numerusform>Token wygasa za %Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in %1</source>
        <extracomment>%1 is a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Token wygasa za %1</translation>
    </message>
    <message>
        <source>Token is older than 30 days</source>
        <translation>Token ma ponad 30 dni</translation>
    </message>
    <message numerus="yes">
        <source>%1 objects have no license</source>
        <translation>
            <numerusform>%1 obiekt nie ma licencji</numerusform>
            <numerusform>%1 obiekty nie mają licencji</numerusform>
            <numerusform>%1 obiektów nie ma licencji</numerusform>
        </translation>
    </message>
    <message>
        <source>The server says: “%1”.</source>
        <extracomment>%1 are the server&apos;s own words</extracomment>
        <translation>Komunikat serwera: „%1”.</translation>
    </message>
    <message>
        <source>Technical detail: %1.</source>
        <extracomment>%1 is a technical finding in English</extracomment>
        <translation>Szczegóły techniczne: %1.</translation>
    </message>
    <message>
        <source>Error: %1.</source>
        <extracomment>%1 is the name of an error for support, &quot;bad_signature&quot;</extracomment>
        <translation>Błąd: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 need attention</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>Uwagi wymaga %Ln z %1 usług</numerusform>
            <numerusform>Uwagi wymagają %Ln z %1 usług</numerusform>
            <numerusform>Uwagi wymaga %Ln z %1 usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %Ln of %1 services…</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>Weryfikacja %Ln z %1 usług…</numerusform>
            <numerusform>Weryfikacja %Ln z %1 usług…</numerusform>
            <numerusform>Weryfikacja %Ln z %1 usług…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln services verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>Usługa zweryfikowana</numerusform>
            <numerusform>Wszystkie %Ln usługi zweryfikowane</numerusform>
            <numerusform>Wszystkie usługi (%Ln) zweryfikowane</numerusform>
        </translation>
    </message>
    <message>
        <source>No service needs attention</source>
        <translation>Żadna usługa nie wymaga uwagi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln zweryfikowana</numerusform>
            <numerusform>%Ln zweryfikowane</numerusform>
            <numerusform>%Ln zweryfikowanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln niezweryfikowana</numerusform>
            <numerusform>%Ln niezweryfikowane</numerusform>
            <numerusform>%Ln niezweryfikowanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln low on licenses</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>w %Ln kończą się licencje</numerusform>
            <numerusform>w %Ln kończą się licencje</numerusform>
            <numerusform>w %Ln kończą się licencje</numerusform>
        </translation>
    </message>
    <message>
        <source>First verification</source>
        <translation>Pierwsza weryfikacja</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Ręcznie</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatycznie</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Wyzwalacz</translation>
    </message>
    <message>
        <source>Not added yet</source>
        <translation>Jeszcze nie dodano</translation>
    </message>
    <message>
        <source>From this computer: %1</source>
        <translation>Z tego komputera: %1</translation>
    </message>
    <message>
        <source>From this computer: %1 (%2)</source>
        <extracomment>%1 is a host name, %2 are addresses</extracomment>
        <translation>Z tego komputera: %1 (%2)</translation>
    </message>
    <message>
        <source>1 day</source>
        <comment>a duration</comment>
        <translation>1 dzień</translation>
    </message>
    <message>
        <source>1 hour</source>
        <comment>a duration</comment>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>1 minute</source>
        <comment>a duration</comment>
        <translation>1 minuta</translation>
    </message>
    <message>
        <source>1 second</source>
        <comment>a duration</comment>
        <translation>1 sekunda</translation>
    </message>
    <message>
        <source>The folder given for the console&apos;s data holds a folder that the console would need and that is not its own. It was left unchanged.</source>
        <translation>Folder wskazany na dane konsoli zawiera folder, którego konsola potrzebuje, a który do niej nie należy. Pozostawiono go bez zmian.</translation>
    </message>
    <message>
        <source>Choose another folder for the console&apos;s data, such as one that does not exist yet.</source>
        <translation>Wybierz inny folder na dane konsoli, na przykład taki, który jeszcze nie istnieje.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Dostawca</translation>
    </message>
    <message>
        <source>Protected</source>
        <comment>repositories</comment>
        <translation>Chronione</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>repositories</comment>
        <translation>Usunięte</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plany</translation>
    </message>
    <message>
        <source>Organizations as reported by the Management Service, not verified</source>
        <translation>Organizacje według Usługi zarządzania, bez weryfikacji</translation>
    </message>
    <message>
        <source>The Management Service refused the request with HTTP status %1.</source>
        <translation>Usługa zarządzania odrzuciła żądanie z kodem HTTP %1.</translation>
    </message>
    <message>
        <source>A web page answered instead of the Management Service&apos;s REST interface.</source>
        <translation>Zamiast interfejsu REST Usługi zarządzania odpowiedziała strona internetowa.</translation>
    </message>
    <message>
        <source>The reply is not one that the Management Service&apos;s documentation describes.</source>
        <translation>Odpowiedź nie jest zgodna z dokumentacją Usługi zarządzania.</translation>
    </message>
    <message>
        <source>The name of the Management Service could not be resolved.</source>
        <translation>Nie udało się rozpoznać nazwy Usługi zarządzania.</translation>
    </message>
    <message>
        <source>The Management Service&apos;s address refused the connection.</source>
        <translation>Adres Usługi zarządzania odrzucił połączenie.</translation>
    </message>
    <message>
        <source>The Management Service did not answer in time.</source>
        <translation>Usługa zarządzania nie odpowiedziała na czas.</translation>
    </message>
    <message>
        <source>The connection to the Management Service was interrupted.</source>
        <translation>Połączenie z Usługą zarządzania zostało przerwane.</translation>
    </message>
    <message>
        <source>The Management Service received too many requests.</source>
        <translation>Usługa zarządzania otrzymała zbyt wiele żądań.</translation>
    </message>
    <message>
        <source>The Management Service is temporarily unavailable (HTTP status %1).</source>
        <translation>Usługa zarządzania jest chwilowo niedostępna (kod HTTP %1).</translation>
    </message>
    <message>
        <source>No secure connection to the Management Service could be made.</source>
        <translation>Nie udało się nawiązać bezpiecznego połączenia z Usługą zarządzania.</translation>
    </message>
    <message>
        <source>The proxy forbids connections to the Management Service.</source>
        <translation>Serwer proxy nie zezwala na połączenia z Usługą zarządzania.</translation>
    </message>
    <message>
        <source>The proxy answered, but could not reach the Management Service.</source>
        <translation>Serwer proxy odpowiedział, ale nie mógł połączyć się z Usługą zarządzania.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, renew the certificate of the Management Service.</source>
        <translation>Sprawdź datę i godzinę na tym komputerze. Jeśli są poprawne, odnów certyfikat Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Sign in with the name that stands in the certificate of the Management Service.</source>
        <translation>Zaloguj się, podając nazwę, która widnieje w certyfikacie Usługi zarządzania.</translation>
    </message>
    <message>
        <source>If this is your own Management Service, trust the authority of its certificate for this service in the window, under Connection.</source>
        <translation>Jeśli to Twoja Usługa zarządzania, dodaj w oknie, na stronie Połączenie, urząd jej certyfikatu do zaufanych dla tej usługi.</translation>
    </message>
    <message>
        <source>Let the Management Service allow TLS 1.2 or later.</source>
        <translation>Włącz w Usłudze zarządzania TLS 1.2 lub nowszy.</translation>
    </message>
    <message>
        <source>Check the address, and the certificate of the Management Service.</source>
        <translation>Sprawdź adres i certyfikat Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Check that the address is that of the Management Service. The console follows the published documentation of its REST interface, and was not tried against a real service.</source>
        <translation>Sprawdź, czy to adres Usługi zarządzania. Konsola opiera się na opublikowanej dokumentacji jej interfejsu REST i nie była wypróbowana z prawdziwą usługą.</translation>
    </message>
    <message>
        <source>Check the address, the port and the DNS settings, and whether a firewall rejects the connection.</source>
        <translation>Sprawdź adres, port i ustawienia DNS oraz to, czy zapora nie odrzuca połączenia.</translation>
    </message>
    <message>
        <source>Try again. If the problem persists, ask your network team whether a firewall or a proxy interrupts the connection.</source>
        <translation>Spróbuj ponownie. Jeśli problem się powtarza, zapytaj administratorów sieci, czy połączenia nie przerywa zapora lub serwer proxy.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Spróbuj ponownie za kilka minut.</translation>
    </message>
    <message>
        <source>Ask your network team whether the proxy allows and reaches the Management Service.</source>
        <translation>Zapytaj administratorów sieci, czy serwer proxy zezwala na połączenia z Usługą zarządzania i może się z nią połączyć.</translation>
    </message>
    <message>
        <source>The token of a Management Service is kept only in a keychain, and a token file is in use.</source>
        <translation>Token Usługi zarządzania jest przechowywany tylko w pęku kluczy, a w użyciu jest plik tokenu.</translation>
    </message>
    <message>
        <source>Nobody is signed in to the Management Service of this service.</source>
        <translation>Nikt nie jest zalogowany do Usługi zarządzania.</translation>
    </message>
    <message>
        <source>The Management Service did not accept the e-mail address and password.</source>
        <translation>Usługa zarządzania nie przyjęła adresu e-mail i hasła.</translation>
    </message>
    <message>
        <source>The Management Service says that the account is locked.</source>
        <translation>Usługa zarządzania zgłasza, że konto jest zablokowane.</translation>
    </message>
    <message>
        <source>The Management Service does not permit this to the account.</source>
        <translation>Usługa zarządzania nie zezwala na to temu kontu.</translation>
    </message>
    <message>
        <source>The Management Service answered the sign-in without a token.</source>
        <translation>Usługa zarządzania odpowiedziała na logowanie bez tokenu.</translation>
    </message>
    <message>
        <source>The Management Service no longer accepts the sign-in.</source>
        <translation>Usługa zarządzania nie uznaje już tego logowania.</translation>
    </message>
    <message>
        <source>The sign-in at the Management Service has ended: it lasts 30 days.</source>
        <translation>Logowanie do Usługi zarządzania wygasło: jest ważne 30 dni.</translation>
    </message>
    <message>
        <source>The REST interface of a Management Service was not found at this address.</source>
        <translation>Pod tym adresem nie znaleziono interfejsu REST Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Sign in on a computer with a keychain, without --no-keychain.</source>
        <translation>Zaloguj się na komputerze z pękiem kluczy, bez --no-keychain.</translation>
    </message>
    <message>
        <source>Check both by signing in to the Management Service&apos;s own console.</source>
        <translation>Sprawdź jedno i drugie, logując się do konsoli samej Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Have the account unlocked in the Management Service&apos;s own console.</source>
        <translation>Poproś o odblokowanie konta w konsoli samej Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Use an account with the role System Administrator: only that role may use the interface.</source>
        <translation>Użyj konta z rolą System Administrator: tylko ta rola może korzystać z interfejsu.</translation>
    </message>
    <message>
        <source>The account may need a second factor, which the documented interface cannot ask for. Use an account that signs in with e-mail address and password alone.</source>
        <translation>Konto może wymagać drugiego składnika, o który udokumentowany interfejs nie może zapytać. Użyj konta, które loguje się samym adresem e-mail i hasłem.</translation>
    </message>
    <message>
        <source>Check the address and port of the Management Service.</source>
        <translation>Sprawdź adres i port Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Reported by %1, %2; not verified.</source>
        <extracomment>%1 is an address, %2 a moment, &quot;today at 14:05&quot;</extracomment>
        <translation>Według %1, %2; bez weryfikacji.</translation>
    </message>
    <message>
        <source>Signed in as %1 at %2 until %3.</source>
        <extracomment>%1 is an e-mail address, %2 an address, %3 a date and a time</extracomment>
        <translation>Zalogowano jako %1 pod adresem %2, ważne do: %3.</translation>
    </message>
    <message>
        <source>The sign-in of %1 at %2 ended on %3. Sign in again.</source>
        <translation>Logowanie %1 pod adresem %2 wygasło: %3. Zaloguj się ponownie.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 repositories have no license</source>
        <extracomment>%1 is an organization, %2 is how many they are</extracomment>
        <translation>
            <numerusform>%1: %2 repozytorium nie ma licencji</numerusform>
            <numerusform>%1: %2 repozytoria nie mają licencji</numerusform>
            <numerusform>%1: %2 repozytoriów nie ma licencji</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization without a name</source>
        <translation>Organizacja bez nazwy</translation>
    </message>
    <message>
        <source>The Management Service reports %1 protected repositories; the verified license counts %2 Git repositories in use</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Chronione repozytoria według Usługi zarządzania: %1; repozytoria Git w użyciu według zweryfikowanej licencji: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more organizations have repositories without a license</source>
        <translation>
            <numerusform>Jeszcze %Ln organizacja ma repozytoria bez licencji</numerusform>
            <numerusform>Jeszcze %Ln organizacje mają repozytoria bez licencji</numerusform>
            <numerusform>Jeszcze %Ln organizacji ma repozytoria bez licencji</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a reported number</comment>
        <extracomment>a number that the Management Service leaves out</extracomment>
        <translation>nieznane</translation>
    </message>
    <message>
        <source>%1: no status reported</source>
        <extracomment>%1 is a backup plan</extracomment>
        <translation>%1: brak informacji o stanie</translation>
    </message>
    <message>
        <source>%1: %2 succeeded, %3 with warnings, %4 failed</source>
        <extracomment>%1 is a backup plan, %2 to %4 are numbers</extracomment>
        <translation>%1: udane: %2, z ostrzeżeniami: %3, nieudane: %4</translation>
    </message>
    <message>
        <source>ddd, d MMM, HH:mm</source>
        <extracomment>&quot;Thu, 26 Nov, 14:05&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation>ddd, d MMM, HH:mm</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy, HH:mm</source>
        <translation>ddd, d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Sign in first: in the window, under Connection, or with licensectl management sign-in.</source>
        <translation>Najpierw zaloguj się: w oknie, na stronie Połączenie, albo poleceniem licensectl management sign-in.</translation>
    </message>
    <message>
        <source>Sign in again: in the window, under Connection, or with licensectl management sign-in.</source>
        <translation>Zaloguj się ponownie: w oknie, na stronie Połączenie, albo poleceniem licensectl management sign-in.</translation>
    </message>
    <message numerus="yes">
        <source>The sign-in at the Management Service ends in %Ln days</source>
        <translation>
            <numerusform>Logowanie do Usługi zarządzania wygaśnie za %Ln dzień</numerusform>
            <numerusform>Logowanie do Usługi zarządzania wygaśnie za %Ln dni</numerusform>
            <numerusform>Logowanie do Usługi zarządzania wygaśnie za %Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in at the Management Service ends in %1</source>
        <extracomment>%1 is a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Logowanie do Usługi zarządzania wygaśnie za %1</translation>
    </message>
    <message>
        <source>Reported by the Management Service just now; not verified.</source>
        <translation>Przed chwilą zgłoszone przez Usługę zarządzania; bez weryfikacji.</translation>
    </message>
    <message>
        <source>Reported by the Management Service %1 ago; not verified.</source>
        <translation>Zgłoszone przez Usługę zarządzania %1 temu; bez weryfikacji.</translation>
    </message>
    <message>
        <source>The sign-in at the Management Service has ended</source>
        <translation>Logowanie do Usługi zarządzania wygasło</translation>
    </message>
    <message>
        <source>No plan</source>
        <extracomment>an organization that no backup plan protects</extracomment>
        <translation>Brak planu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plans</source>
        <translation>
            <numerusform>%Ln plan</numerusform>
            <numerusform>%Ln plany</numerusform>
            <numerusform>%Ln planów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 failed, %3 with warnings</source>
        <extracomment>%1 is &quot;2 plans&quot;, %2 and %3 are numbers of backups</extracomment>
        <translation>%1: nieudane %2, z ostrzeżeniami %3</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <extracomment>%1 is &quot;2 plans&quot;, %2 a number of backups</extracomment>
        <translation>%1: nieudane %2</translation>
    </message>
    <message>
        <source>%1: %2 with warnings</source>
        <translation>%1: z ostrzeżeniami %2</translation>
    </message>
    <message>
        <source>%1: %2 succeeded</source>
        <translation>%1: udane %2</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <extracomment>%1 is what a Management Service reports, &quot;OrgName: 58 repositories have no license&quot;; it is not verified</extracomment>
        <translation>Zgłoszone: %1</translation>
    </message>
    <message>
        <source>Something other than a folder is in place of a folder.</source>
        <translation>W miejscu folderu jest coś, co nie jest folderem.</translation>
    </message>
    <message>
        <source>a part of its path is no folder. Choose another place</source>
        <translation>część ścieżki nie jest folderem. Wybierz inne miejsce</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder for the console&apos;s data.</source>
        <translation>Przenieś to gdzie indziej albo wybierz inny folder na dane konsoli.</translation>
    </message>
    <message numerus="yes">
        <source>%n services are low on licenses</source>
        <translation>
            <numerusform>W %n usłudze kończą się licencje</numerusform>
            <numerusform>W %n usługach kończą się licencje</numerusform>
            <numerusform>W %n usługach kończą się licencje</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: licenses running low</source>
        <translation>%1: kończą się licencje</translation>
    </message>
    <message>
        <source>%1 · longest gap: %2</source>
        <extracomment>%1 is &quot;Verified on 28 of 30 days&quot;, %2 a duration: the longest time without a verification</extracomment>
        <translation>%1 · najdłuższa przerwa: %2</translation>
    </message>
    <message>
        <source>No store is named.</source>
        <translation>Nie podano magazynu danych.</translation>
    </message>
    <message>
        <source>This is neither a folder nor the address of a PostgreSQL database.</source>
        <translation>To nie jest ani folder, ani adres bazy danych PostgreSQL.</translation>
    </message>
    <message>
        <source>The address of the store contains a password, which lists of processes, histories of shells and logs would show.</source>
        <translation>Adres magazynu danych zawiera hasło, które byłoby widoczne na listach procesów, w historii powłoki i w dziennikach.</translation>
    </message>
    <message>
        <source>The address of the store contains an unknown option.</source>
        <translation>Adres magazynu danych zawiera nieznaną opcję.</translation>
    </message>
    <message>
        <source>The address of the store contains the unknown option &quot;%1&quot;.</source>
        <translation>Adres magazynu danych zawiera nieznaną opcję „%1”.</translation>
    </message>
    <message>
        <source>The address of the store states &quot;%1&quot; more than once.</source>
        <extracomment>%1 is the name of an option</extracomment>
        <translation>Adres magazynu danych podaje „%1” więcej niż raz.</translation>
    </message>
    <message>
        <source>The address of the store contains a character that has to be escaped, or a broken escape.</source>
        <translation>Adres magazynu danych zawiera znak, który trzeba zakodować, lub błędnie zakodowany znak.</translation>
    </message>
    <message>
        <source>The address of the store names a host that cannot exist.</source>
        <translation>Adres magazynu danych podaje hosta, który nie może istnieć.</translation>
    </message>
    <message>
        <source>The address of the store contains a port that cannot exist.</source>
        <translation>Adres magazynu danych zawiera port, który nie może istnieć.</translation>
    </message>
    <message>
        <source>The address of the store names no database.</source>
        <translation>Adres magazynu danych nie podaje bazy danych.</translation>
    </message>
    <message>
        <source>The address of the store contains a value that cannot be used.</source>
        <translation>Adres magazynu danych zawiera wartość, której nie można użyć.</translation>
    </message>
    <message>
        <source>The address of the store contains a value that &quot;%1&quot; cannot have.</source>
        <translation>Adres magazynu danych zawiera wartość niedozwoloną dla opcji „%1”.</translation>
    </message>
    <message>
        <source>With this sslmode, somebody on the way could answer instead of the database.</source>
        <translation>Przy tym ustawieniu sslmode ktoś po drodze mógłby odpowiadać zamiast bazy danych.</translation>
    </message>
    <message>
        <source>The name of the service for the store is empty or contains other characters than letters, digits, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;.</source>
        <translation>Nazwa usługi magazynu danych jest pusta lub zawiera znaki inne niż litery, cyfry, „_”, „-” i „.”.</translation>
    </message>
    <message>
        <source>Leave it out, and save it in the keychain, in a pass file or in a service file.</source>
        <translation>Usuń je z adresu i zapisz w pęku kluczy, w pliku haseł lub w pliku usług.</translation>
    </message>
    <message>
        <source>Leave it out, or state it in a service file.</source>
        <translation>Usuń ją z adresu lub podaj w pliku usług.</translation>
    </message>
    <message>
        <source>State it once.</source>
        <translation>Podaj tę opcję raz.</translation>
    </message>
    <message>
        <source>Write it as &quot;%&quot; and two hexadecimal digits.</source>
        <translation>Zapisz go jako „%” i dwie cyfry szesnastkowe.</translation>
    </message>
    <message>
        <source>State a number from 1 to 65535.</source>
        <translation>Podaj liczbę od 1 do 65535.</translation>
    </message>
    <message>
        <source>State sslmode=verify-full, and the file of the authority as sslrootcert if it is your own.</source>
        <translation>Podaj sslmode=verify-full, a jeśli urząd certyfikacji jest własny, także jego plik jako sslrootcert.</translation>
    </message>
    <message>
        <source>State service=NAME with a name from the service file.</source>
        <translation>Podaj service=NAZWA z nazwą z pliku usług.</translation>
    </message>
    <message>
        <source>Name a folder, postgresql://HOST/NAME?sslmode=verify-full, or service=NAME.</source>
        <extracomment>Words in capitals are placeholders in an example</extracomment>
        <translation>Podaj folder, postgresql://HOST/NAZWA?sslmode=verify-full lub service=NAZWA.</translation>
    </message>
    <message>
        <source>License Console %1 is available</source>
        <extracomment>%1 is a version, such as 1.2.3</extracomment>
        <translation>Dostępna jest wersja %1 konsoli License Console</translation>
    </message>
    <message>
        <source>This is version %1. Get the new one where you got this one.</source>
        <extracomment>%1 is a version, such as 1.2.3</extracomment>
        <translation>To jest wersja %1. Nową pobierz stamtąd, skąd pochodzi ta.</translation>
    </message>
    <message>
        <source>The proxy refused the server&apos;s IPv6 address, which the console can give to an HTTP proxy only without its brackets.</source>
        <translation>Serwer proxy odrzucił adres IPv6 serwera, który konsola może podać serwerowi proxy HTTP tylko bez nawiasów.</translation>
    </message>
    <message>
        <source>%1, set by %2</source>
        <extracomment>%1 is a proxy or &quot;No proxy&quot;, %2 the environment variable that says so: &quot;no_proxy&quot;</extracomment>
        <translation>%1, ustawienie z %2</translation>
    </message>
    <message>
        <source>%1; certificate by %2, valid until %3</source>
        <extracomment>%1 is &quot;TLS 1.3&quot;, %2 who issued the server&apos;s certificate, %3 a date</extracomment>
        <translation>%1; certyfikat od %2, ważny do: %3</translation>
    </message>
    <message>
        <source>Same time as the server</source>
        <extracomment>of two clocks</extracomment>
        <translation>Taka sama godzina jak na serwerze</translation>
    </message>
    <message>
        <source>%1 ahead of the server</source>
        <translation>%1 przed serwerem</translation>
    </message>
    <message>
        <source>%1 behind the server</source>
        <translation>%1 za serwerem</translation>
    </message>
    <message>
        <source>Use the server&apos;s name instead of its IPv6 address, a SOCKS5 proxy, or no proxy for this server.</source>
        <translation>Użyj nazwy serwera zamiast jego adresu IPv6, serwera proxy SOCKS5 albo połączenia z tym serwerem bez proxy.</translation>
    </message>
    <message>
        <source>The team database cannot be reached. Nothing is saved meanwhile.</source>
        <translation>Baza danych zespołu jest nieosiągalna. Na razie nic nie jest zapisywane.</translation>
    </message>
    <message>
        <source>The team database took too long to answer.</source>
        <translation>Baza danych zespołu zbyt długo nie odpowiadała.</translation>
    </message>
    <message>
        <source>The team database refused the role or its password.</source>
        <translation>Baza danych zespołu odrzuciła rolę lub jej hasło.</translation>
    </message>
    <message>
        <source>The team database asks for a password, and none is known on this computer.</source>
        <translation>Baza danych zespołu wymaga hasła, a na tym komputerze żadne nie jest znane.</translation>
    </message>
    <message>
        <source>There is no team database of that name.</source>
        <translation>Nie ma bazy danych zespołu o tej nazwie.</translation>
    </message>
    <message>
        <source>The database holds no data of the console, and this role may not prepare it.</source>
        <translation>Baza danych nie zawiera danych konsoli, a ta rola nie może jej przygotować.</translation>
    </message>
    <message>
        <source>The team database offers no encrypted connection. Nothing was sent.</source>
        <translation>Baza danych zespołu nie oferuje szyfrowanego połączenia. Nic nie zostało wysłane.</translation>
    </message>
    <message>
        <source>The certificate of the team database is not trusted. Nothing was sent.</source>
        <translation>Certyfikat bazy danych zespołu nie jest zaufany. Nic nie zostało wysłane.</translation>
    </message>
    <message>
        <source>The role at the team database does not permit this.</source>
        <translation>Rola w bazie danych zespołu na to nie pozwala.</translation>
    </message>
    <message>
        <source>The team database can be read, but takes nothing new.</source>
        <translation>Bazę danych zespołu można odczytać, ale nie przyjmuje niczego nowego.</translation>
    </message>
    <message>
        <source>The team database has no space left.</source>
        <translation>W bazie danych zespołu zabrakło miejsca.</translation>
    </message>
    <message>
        <source>Check the host and port of the database, and whether it is running. It is tried again.</source>
        <translation>Sprawdź host i port bazy danych oraz to, czy działa. Próba zostanie ponowiona.</translation>
    </message>
    <message>
        <source>Ask the administrator of the database what holds it up.</source>
        <translation>Zapytaj administratora bazy danych, co ją wstrzymuje.</translation>
    </message>
    <message>
        <source>Check the role&apos;s name and password, and whether the database admits it from this computer.</source>
        <translation>Sprawdź nazwę i hasło roli oraz to, czy baza danych dopuszcza ją z tego komputera.</translation>
    </message>
    <message>
        <source>Put the password into the password file (%1, or passfile= in the address), or into a service file.</source>
        <extracomment>PGPASSFILE and &quot;service file&quot; are terms of PostgreSQL; %1 is ~/.pgpass, or its name on Windows</extracomment>
        <translation>Wpisz hasło do pliku haseł (%1 lub passfile= w adresie) albo do pliku usług.</translation>
    </message>
    <message>
        <source>Check the name of the database, or have its administrator create it.</source>
        <translation>Sprawdź nazwę bazy danych lub poproś administratora o jej utworzenie.</translation>
    </message>
    <message>
        <source>Have the owner of the database run “licensectl store check” once.</source>
        <translation>Poproś właściciela bazy danych o jednorazowe uruchomienie „licensectl store check”.</translation>
    </message>
    <message>
        <source>Have TLS switched on at the database. Do not lower sslmode.</source>
        <translation>Poproś o włączenie TLS w bazie danych. Nie obniżaj sslmode.</translation>
    </message>
    <message>
        <source>Give the authority that issued the certificate by sslrootcert=, and the host by the name in the certificate.</source>
        <translation>Podaj urząd certyfikacji przez sslrootcert=, a host pod nazwą z certyfikatu.</translation>
    </message>
    <message>
        <source>Ask the administrator of the database for a role that permits it.</source>
        <translation>Poproś administratora bazy danych o rolę, która na to pozwala.</translation>
    </message>
    <message>
        <source>Name the database&apos;s primary, or have its administrator permit writing again.</source>
        <translation>Podaj serwer główny bazy danych lub poproś administratora o ponowne zezwolenie na zapis.</translation>
    </message>
    <message>
        <source>Have the administrator of the database free some space.</source>
        <translation>Poproś administratora bazy danych o zwolnienie miejsca.</translation>
    </message>
    <message>
        <source>The team database did not do what was asked of it.</source>
        <translation>Baza danych zespołu nie wykonała tego, o co została poproszona.</translation>
    </message>
    <message>
        <source>Show the technical detail to the administrator of the database.</source>
        <translation>Pokaż szczegóły techniczne administratorowi bazy danych.</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) of the team at work</source>
        <translation>
            <numerusform>Pracuje %n agent zespołu</numerusform>
            <numerusform>Pracują %n agenci zespołu</numerusform>
            <numerusform>Pracuje %n agentów zespołu</numerusform>
        </translation>
    </message>
    <message>
        <source>No agent has worked with the team&apos;s database yet. Start “licensectl watch” on a computer that has the tokens.</source>
        <translation>Żaden agent nie pracował jeszcze z bazą danych zespołu. Uruchom „licensectl watch” na komputerze, który ma tokeny.</translation>
    </message>
    <message>
        <source>No agent of the team is at work. Start “licensectl watch” on a computer that has the tokens.</source>
        <translation>Żaden agent zespołu nie pracuje. Uruchom „licensectl watch” na komputerze, który ma tokeny.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (ten komputer)</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>pracuje</translation>
    </message>
    <message numerus="yes">
        <source>verifies %n at once</source>
        <translation>
            <numerusform>weryfikuje %n usługę naraz</numerusform>
            <numerusform>weryfikuje %n usługi naraz</numerusform>
            <numerusform>weryfikuje %n usług naraz</numerusform>
        </translation>
    </message>
    <message>
        <source>silent for %1</source>
        <extracomment>%1 is a span such as &quot;4 min 10 s&quot;</extracomment>
        <translation>nie odzywa się od %1</translation>
    </message>
    <message>
        <source>verifies only on request</source>
        <translation>weryfikuje tylko na żądanie</translation>
    </message>
    <message>
        <source>last result %1 ago</source>
        <extracomment>%1 is a span such as &quot;4 min 10 s&quot;</extracomment>
        <translation>ostatni wynik %1 temu</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>jeszcze bez wyniku</translation>
    </message>
    <message>
        <source>No agent of the team has the access token of this service.</source>
        <translation>Żaden agent zespołu nie ma tokenu dostępu tej usługi.</translation>
    </message>
    <message>
        <source>No agent with the access token of this service is at work.</source>
        <translation>Nie pracuje żaden agent, który ma token dostępu tej usługi.</translation>
    </message>
    <message>
        <source>No agent of the team has answered in time. The request stays: the next agent at work answers it.</source>
        <translation>Żaden agent zespołu nie odpowiedział na czas. Żądanie pozostaje: odpowie na nie następny pracujący agent.</translation>
    </message>
    <message>
        <source>Store the token on a computer on which “licensectl watch” runs.</source>
        <translation>Zapisz token na komputerze, na którym działa „licensectl watch”.</translation>
    </message>
    <message>
        <source>Start “licensectl watch” on a computer that has the token. Overview lists the agents.</source>
        <translation>Uruchom „licensectl watch” na komputerze, który ma token. Przegląd wymienia agentów.</translation>
    </message>
    <message>
        <source>Look at the agents in Overview, and refresh again.</source>
        <translation>Sprawdź agentów w Przeglądzie i odśwież ponownie.</translation>
    </message>
    <message>
        <source>The proxy closed the connection without an answer.</source>
        <translation>Proxy zamknęło połączenie bez odpowiedzi.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s kind (HTTP or SOCKS), its address and port.</source>
        <translation>Sprawdź rodzaj proxy (HTTP czy SOCKS), jego adres i port.</translation>
    </message>
    <message>
        <source>The path of the console&apos;s data, or a name in it, is too long.</source>
        <translation>Ścieżka do danych konsoli lub nazwa w niej jest za długa.</translation>
    </message>
    <message>
        <source>its name or path is too long. Choose a shorter one</source>
        <translation>nazwa lub ścieżka jest za długa. Wybierz krótszą</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path.</source>
        <translation>Wybierz folder o krótszej ścieżce.</translation>
    </message>
    <message>
        <source>Last known less than a minute ago</source>
        <translation>Ostatni znany stan (wiek: poniżej minuty)</translation>
    </message>
    <message>
        <source>Last known %1 ago</source>
        <extracomment>%1 is a duration in one unit, &quot;12 minutes&quot;</extracomment>
        <translation>Ostatni znany stan (wiek: %1)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an age and a state</comment>
        <extracomment>%1 is &quot;Last known 12 minutes ago&quot;, %2 what was known then, &quot;Verified today at 14:05&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waiting for an agent</source>
        <translation>Czeka na agenta</translation>
    </message>
    <message>
        <source>Verified, with changes</source>
        <translation>Zweryfikowano, ze zmianami</translation>
    </message>
    <message>
        <source>Verified, nothing changed</source>
        <translation>Zweryfikowano, bez zmian</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nie zweryfikowano</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <extracomment>%1 is what has become of a request, %2 the name of the agent that has answered it</extracomment>
        <translation>%1 · przez %2</translation>
    </message>
    <message>
        <source>Your role at the team database only reads. To refresh, ask its administrator for the role license_operator.</source>
        <translation>Twoja rola w bazie danych zespołu pozwala tylko czytać. Aby odświeżać, poproś jej administratora o rolę license_operator.</translation>
    </message>
    <message>
        <source>Your role at the team database only reads. To change services, ask its administrator for the role license_operator.</source>
        <translation>Twoja rola w bazie danych zespołu pozwala tylko czytać. Aby zmieniać usługi, poproś jej administratora o rolę license_operator.</translation>
    </message>
    <message>
        <source>Your role at the team database keeps no access tokens. Ask its administrator for the role license_agent, or have an agent of the team keep the token.</source>
        <translation>Twoja rola w bazie danych zespołu nie przechowuje tokenów dostępu. Poproś jej administratora o rolę license_agent albo zostaw token agentowi zespołu.</translation>
    </message>
    <message>
        <source>agent: keeps services and verifies them</source>
        <translation>agent: prowadzi usługi i je weryfikuje</translation>
    </message>
    <message>
        <source>operator: keeps services and asks agents to verify them</source>
        <translation>operator: prowadzi usługi i zleca agentom ich weryfikację</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer: czyta</translation>
    </message>
    <message>
        <source>none: it may not even read</source>
        <translation>brak: nie może nawet czytać</translation>
    </message>
    <message>
        <source>The team database does not keep texts in UTF8. Nothing was read.</source>
        <translation>Baza danych zespołu nie przechowuje tekstów w UTF8. Niczego nie odczytano.</translation>
    </message>
    <message>
        <source>Have its administrator make a database with the encoding UTF8 instead.</source>
        <translation>Poproś jej administratora o założenie bazy danych z kodowaniem UTF8.</translation>
    </message>
    <message>
        <source>The folder begins with &quot;~&quot;, which the shell has not replaced.</source>
        <translation>Folder zaczyna się od „~”, którego powłoka nie zastąpiła.</translation>
    </message>
    <message>
        <source>This is a database, not a folder.</source>
        <translation>To jest baza danych, a nie folder.</translation>
    </message>
    <message>
        <source>Write the whole path, or a blank instead of &quot;=&quot; before it.</source>
        <translation>Podaj całą ścieżkę albo wstaw przed nią odstęp zamiast „=”.</translation>
    </message>
    <message>
        <source>Name it with --store.</source>
        <translation>Podaj ją w opcji --store.</translation>
    </message>
    <message>
        <source>The access token stays on this computer: the team database holds none, and your role does not verify. An agent verifies the service once it has the token itself: in its token file, or entered in the console on its computer.</source>
        <translation>Token dostępu pozostaje na tym komputerze: baza danych zespołu nie przechowuje tokenów, a Twoja rola nie weryfikuje. Agent zweryfikuje usługę, gdy sam będzie mieć token: w swoim pliku tokenu albo wprowadzony w konsoli na jego komputerze.</translation>
    </message>
    <message>
        <source>Package begins on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Pakiet obowiązuje od: %1</translation>
    </message>
    <message>
        <source>Another program holds the console&apos;s data on this computer and did not let go in time.</source>
        <translation>Inny program blokuje dane konsoli na tym komputerze i nie zwolnił ich na czas.</translation>
    </message>
    <message>
        <source>Nothing more can be opened: too many files and connections are open on this computer.</source>
        <translation>Nie można otworzyć nic więcej: na tym komputerze otwarto zbyt wiele plików i połączeń.</translation>
    </message>
    <message>
        <source>This computer has no memory left for it.</source>
        <translation>Na tym komputerze brakuje na to pamięci.</translation>
    </message>
    <message>
        <source>The license server sent an interim reply (HTTP status %1), behind which this console cannot read.</source>
        <translation>Serwer licencji wysłał odpowiedź pośrednią (stan HTTP %1), po której ta konsola nie może czytać dalej.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in and accepts none that the console can give.</source>
        <translation>Serwer proxy wymaga zalogowania i nie przyjmuje żadnego, na które pozwala konsola.</translation>
    </message>
    <message>
        <source>Wait for the program that holds the data, such as a backup or an open database tool, or end it. Then try again.</source>
        <translation>Poczekaj na program, który blokuje dane, na przykład kopię zapasową lub otwarte narzędzie bazy danych, albo zakończ go. Następnie spróbuj ponownie.</translation>
    </message>
    <message>
        <source>End other programs, or raise the limit of open files, then try again.</source>
        <translation>Zakończ inne programy lub zwiększ limit otwartych plików, a następnie spróbuj ponownie.</translation>
    </message>
    <message>
        <source>End other programs, or raise the limit of memory, then try again.</source>
        <translation>Zakończ inne programy lub zwiększ limit pamięci, a następnie spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Ask the license server administrator to switch off interim replies, such as early hints, at the server and at what stands in front of it.</source>
        <translation>Poproś administratora serwera licencji o wyłączenie odpowiedzi pośrednich, takich jak Early Hints, na serwerze i na urządzeniach przed nim.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s user name and password in the connection settings. If they are right, ask your network team for a sign-in by Basic or Digest, or for a way to the license server without one.</source>
        <translation>Sprawdź nazwę użytkownika i hasło serwera proxy w ustawieniach połączenia. Jeśli są poprawne, poproś administratorów sieci o logowanie metodą Basic lub Digest albo o drogę do serwera licencji bez logowania.</translation>
    </message>
    <message>
        <source>This service is no longer there.</source>
        <translation>Tej usługi już nie ma.</translation>
    </message>
    <message>
        <source>There is no terminal at which the access token could be asked for.</source>
        <translation>Nie ma terminala, w którym można by zapytać o token dostępu.</translation>
    </message>
    <message>
        <source>The connection file of this service was replaced during its refresh.</source>
        <translation>Plik połączenia tej usługi wymieniono podczas jej odświeżania.</translation>
    </message>
    <message>
        <source>This service was removed during its refresh.</source>
        <translation>Tę usługę usunięto podczas jej odświeżania.</translation>
    </message>
    <message>
        <source>Somebody has signed in to or out of the Management Service meanwhile.</source>
        <translation>W międzyczasie ktoś zalogował się do Usługi zarządzania lub się z niej wylogował.</translation>
    </message>
    <message>
        <source>The turn of this computer to verify the service has ended: another one may verify it now.</source>
        <translation>Kolej tego komputera na weryfikację usługi minęła: teraz może ją zweryfikować inny.</translation>
    </message>
    <message>
        <source>Refresh again: the new file applies.</source>
        <translation>Odśwież ponownie: obowiązuje nowy plik.</translation>
    </message>
    <message>
        <source>Add it again if that was a mistake.</source>
        <translation>Dodaj ją ponownie, jeśli to była pomyłka.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Wait for its result, or refresh again.</source>
        <translation>Zaczekaj na jego wynik albo odśwież ponownie.</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Bez zmian</translation>
    </message>
    <message>
        <source>There is no terminal at which the password of the account could be asked for.</source>
        <translation>Nie ma terminala, w którym można by zapytać o hasło konta.</translation>
    </message>
    <message>
        <source>Give the password on standard input, with --password-stdin.</source>
        <translation>Podaj hasło na standardowym wejściu, z opcją --password-stdin.</translation>
    </message>
    <message>
        <source>Give the token on standard input, with --token-stdin.</source>
        <translation>Podaj token na standardowym wejściu, z opcją --token-stdin.</translation>
    </message>
</context>
<context>
    <name>license::Console</name>
    <message>
        <source>License Console</source>
        <translation>License Console</translation>
    </message>
    <message>
        <source>License Console is already running as process %1, but does not respond. Wait until it does, or end that process and start again.</source>
        <translation>License Console jest już uruchomiona jako proces %1, ale nie odpowiada. Poczekaj, aż odpowie, albo zakończ ten proces i uruchom ją ponownie.</translation>
    </message>
    <message>
        <source>License Console is already running, but does not respond. Wait until it does, or end its process and start again.</source>
        <translation>License Console jest już uruchomiona, ale nie odpowiada. Poczekaj, aż odpowie, albo zakończ jej proces i uruchom ją ponownie.</translation>
    </message>
    <message>
        <source>There is no display here for the window of License Console: neither DISPLAY nor WAYLAND_DISPLAY is set. In a terminal use licensectl, which does the same; licensectl --help lists its commands.</source>
        <translation>Nie ma tu ekranu dla okna License Console: nie ustawiono ani DISPLAY, ani WAYLAND_DISPLAY. W terminalu użyj licensectl, które robi to samo; licensectl --help pokazuje jego polecenia.</translation>
    </message>
    <message>
        <source>The window of License Console cannot be shown: the display does not answer (%1). In a terminal use licensectl, which does the same; licensectl --help lists its commands.</source>
        <extracomment>%1 is one or more of the variables that name a display: DISPLAY=:7</extracomment>
        <translation>Nie można pokazać okna License Console: ekran nie odpowiada (%1). W terminalu użyj licensectl, które robi to samo; licensectl --help pokazuje jego polecenia.</translation>
    </message>
    <message>
        <source>The team&apos;s database does not open</source>
        <translation>Baza danych zespołu nie otwiera się</translation>
    </message>
    <message>
        <source>Your choice in Preferences stays. With the data of this computer you see only services that were added here.</source>
        <translation>Wybór w Preferencjach pozostaje bez zmian. W danych tego komputera zobaczysz tylko usługi dodane tutaj.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Use this computer</source>
        <translation>Użyj tego komputera</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
</context>
<context>
    <name>license::Demo</name>
    <message>
        <source>The demo could not be started</source>
        <translation>Nie udało się uruchomić wersji demonstracyjnej</translation>
    </message>
    <message>
        <source>Starting the demo…</source>
        <translation>Uruchamianie wersji demonstracyjnej…</translation>
    </message>
</context>
<context>
    <name>license::DemoMenu</name>
    <message>
        <source>Dem&amp;o</source>
        <translation>Dem&amp;o</translation>
    </message>
    <message>
        <source>&amp;Upgrade the plan</source>
        <translation>&amp;Rozszerz plan</translation>
    </message>
    <message>
        <source>&amp;Add storage</source>
        <translation>&amp;Dodaj pojemność magazynu</translation>
    </message>
    <message>
        <source>Take the server &amp;offline</source>
        <translation>&amp;Odłącz serwer</translation>
    </message>
    <message>
        <source>Let &amp;24 hours pass</source>
        <translation>Przesuń czas o &amp;24 godziny</translation>
    </message>
    <message>
        <source>&amp;Suspend the package</source>
        <translation>&amp;Zawieś pakiet</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>The demo&apos;s license server does not answer.</source>
        <translation>Demonstracyjny serwer licencji nie odpowiada.</translation>
    </message>
    <message>
        <source>Plan upgraded on the server. Press Refresh.</source>
        <translation>Plan na serwerze został rozszerzony. Naciśnij „Odśwież”.</translation>
    </message>
    <message>
        <source>Storage added on the server. Press Refresh.</source>
        <translation>Na serwerze dodano pojemność magazynu. Naciśnij „Odśwież”.</translation>
    </message>
    <message>
        <source>The server is offline. Press Refresh.</source>
        <translation>Serwer jest odłączony. Naciśnij „Odśwież”.</translation>
    </message>
    <message>
        <source>The server is offline. Choose Demo › Let 24 hours pass.</source>
        <translation>Serwer jest odłączony. Wybierz Demo › Przesuń czas o 24 godziny.</translation>
    </message>
    <message>
        <source>The server is online again. Press Refresh.</source>
        <translation>Serwer znów działa. Naciśnij „Odśwież”.</translation>
    </message>
    <message>
        <source>24 hours have passed; the console has refreshed by itself.</source>
        <translation>Minęły 24 godziny; konsola odświeżyła się sama.</translation>
    </message>
    <message>
        <source>Package suspended on the server. Press Refresh.</source>
        <translation>Pakiet na serwerze został zawieszony. Naciśnij „Odśwież”.</translation>
    </message>
    <message>
        <source>Package active again on the server. Press Refresh.</source>
        <translation>Pakiet na serwerze znów jest aktywny. Naciśnij „Odśwież”.</translation>
    </message>
    <message>
        <source>&amp;Reset the demo</source>
        <translation>&amp;Zresetuj demo</translation>
    </message>
    <message>
        <source>24 hours have passed without the server. To bring it back, clear Demo › Take the server offline.</source>
        <translation>Minęły 24 godziny bez serwera. Aby go przywrócić, wyłącz opcję Demo › Odłącz serwer.</translation>
    </message>
</context>
<context>
    <name>license::DemoServer</name>
    <message>
        <source>The demo&apos;s license server does not answer.</source>
        <translation>Demonstracyjny serwer licencji nie odpowiada.</translation>
    </message>
</context>
<context>
    <name>license::ui::About</name>
    <message>
        <source>About</source>
        <translation>O programie</translation>
    </message>
    <message>
        <source>Xopero ONE License Console %1</source>
        <translation>Xopero ONE License Console %1</translation>
    </message>
    <message>
        <source>Runs with Qt %1</source>
        <extracomment>%1 is the version of the library Qt</extracomment>
        <translation>Działa z Qt %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later).</source>
        <translation>Wolne oprogramowanie na licencji GNU General Public License w wersji 3 lub nowszej (GPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Parts and their licenses</source>
        <translation>Składniki i ich licencje</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Copies the versions, for a report of a problem.</source>
        <translation>Kopiuje numery wersji na potrzeby zgłoszenia problemu.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Keeps the licenses of Xopero ONE and GitProtect Management Services verified, and warns in time when they are not.</source>
        <translation>Dba o weryfikację licencji usług zarządzania Xopero ONE i GitProtect i w porę informuje, gdy jej brakuje.</translation>
    </message>
</context>
<context>
    <name>license::ui::AccountPanel</name>
    <message>
        <source>Manage license account</source>
        <translation>Zarządzanie kontem licencji</translation>
    </message>
    <message>
        <source>License status</source>
        <translation>Status licencji</translation>
    </message>
    <message>
        <source>Last verification</source>
        <translation>Ostatnia weryfikacja</translation>
    </message>
    <message>
        <source>Validity period</source>
        <translation>Okres ważności</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>O&amp;dśwież</translation>
    </message>
    <message>
        <source>Verifies the license with the license server now.</source>
        <translation>Weryfikuje teraz licencję na serwerze licencji.</translation>
    </message>
    <message>
        <source>See &amp;details</source>
        <translation>Zobacz &amp;szczegóły</translation>
    </message>
    <message>
        <source>Shows each license type and the objects that use one.</source>
        <translation>Pokazuje każdy typ licencji i obiekty, które go wykorzystują.</translation>
    </message>
    <message>
        <source>From %1 · signed by the license server %2</source>
        <translation>Źródło: %1 · podpis serwera licencji: %2</translation>
    </message>
    <message>
        <source>License server %1</source>
        <translation>Serwer licencji %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is where the values came from, %2 how old they are</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No license package known yet</source>
        <translation>Pakiet licencji nie jest jeszcze znany</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Brak danych</translation>
    </message>
    <message>
        <source>Counted by this computer since the license server&apos;s last answer.</source>
        <translation>Liczone przez ten komputer od ostatniej odpowiedzi serwera licencji.</translation>
    </message>
    <message>
        <source>Never on this computer</source>
        <translation>Nigdy na tym komputerze</translation>
    </message>
    <message>
        <source>Last attempt %1 failed</source>
        <translation>Ostatnia próba (%1) nie powiodła się</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Weryfikowanie…</translation>
    </message>
</context>
<context>
    <name>license::ui::AddServiceController</name>
    <message>
        <source>Enter a name.</source>
        <translation>Wpisz nazwę.</translation>
    </message>
    <message>
        <source>A name can have at most %1 characters.</source>
        <translation>Nazwa może mieć najwyżej %1 znaki.</translation>
    </message>
    <message>
        <source>Another service has this name. Enter another one.</source>
        <translation>Inna usługa ma już tę nazwę. Wpisz inną.</translation>
    </message>
    <message>
        <source>Verifying with the license server…</source>
        <translation>Weryfikacja na serwerze licencji…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Zapisywanie…</translation>
    </message>
    <message>
        <source>The license server refused this token. Check that it was made for this service, and paste it again.</source>
        <translation>Serwer licencji odrzucił ten token. Sprawdź, czy utworzono go dla tej usługi, i wklej go ponownie.</translation>
    </message>
    <message>
        <source>%1 Or add the service anyway: it is not verified until the server answers.</source>
        <extracomment>%1 is a sentence or two: why the server was not reached, and what to do</extracomment>
        <translation>%1 Możesz też dodać usługę mimo to: pozostanie niezweryfikowana, dopóki serwer nie odpowie.</translation>
    </message>
    <message>
        <source>Add any&amp;way</source>
        <translation>Dodaj &amp;mimo to</translation>
    </message>
    <message>
        <source>Add for this &amp;session</source>
        <translation>Dodaj na tę &amp;sesję</translation>
    </message>
    <message>
        <source>The access token could not be saved</source>
        <translation>Nie udało się zapisać tokenu dostępu</translation>
    </message>
    <message>
        <source>%1 has been added. Its access token is kept until the console is closed. %2</source>
        <translation>Dodano usługę %1. Jej token dostępu będzie pamiętany do zamknięcia konsoli. %2</translation>
    </message>
    <message>
        <source>This service is already here, as %1. To change its connection file, select it and choose Replace connection file….</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Ta usługa jest już dodana jako %1. Aby zmienić jej plik połączenia, zaznacz ją i wybierz „Zastąp plik połączenia…”.</translation>
    </message>
    <message>
        <source>An agent needs the access token, too</source>
        <translation>Token dostępu jest potrzebny także agentowi</translation>
    </message>
</context>
<context>
    <name>license::ui::AddServiceDialog</name>
    <message>
        <source>Add a Management Service</source>
        <translation>Dodaj Usługę zarządzania</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token dostępu</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>&amp;Token dostępu</translation>
    </message>
    <message>
        <source>&amp;Add and verify</source>
        <translation>&amp;Dodaj i zweryfikuj</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
</context>
<context>
    <name>license::ui::AgentsPanel</name>
    <message>
        <source>Agents of the team</source>
        <translation>Agenci zespołu</translation>
    </message>
    <message>
        <source>Asking the team database for its agents…</source>
        <translation>Pytanie bazy danych zespołu o agentów…</translation>
    </message>
</context>
<context>
    <name>license::ui::AlertController</name>
    <message>
        <source>Demo – %1</source>
        <translation>Demo – %1</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Alert testowy</translation>
    </message>
    <message>
        <source>This is what an alert of the License Console looks like.</source>
        <translation>Tak wygląda alert konsoli License Console.</translation>
    </message>
</context>
<context>
    <name>license::ui::AlertList</name>
    <message>
        <source>What would alert now</source>
        <translation>Co wywołałoby teraz alert</translation>
    </message>
    <message>
        <source>Nothing: no service gives cause for an alert.</source>
        <translation>Nic: żadna usługa nie daje powodu do alertu.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AlertSettings</name>
    <message>
        <source>Alerts</source>
        <translation>Alerty</translation>
    </message>
    <message>
        <source>The first refresh that fails</source>
        <translation>Pierwsze nieudane odświeżenie</translation>
    </message>
    <message>
        <source>Before the offline grace period ends</source>
        <translation>Przed końcem okresu karencji offline</translation>
    </message>
    <message>
        <source>The offline grace period is over</source>
        <translation>Okres karencji upłynął</translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation>Ponownie zweryfikowano</translation>
    </message>
    <message>
        <source>After one of the alerts above.</source>
        <translation>Po jednym z powyższych alertów.</translation>
    </message>
    <message>
        <source>The package ends</source>
        <translation>Kończy się ważność pakietu</translation>
    </message>
    <message>
        <source>The package is suspended or revoked</source>
        <translation>Pakiet zawieszony lub unieważniony</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Pierwsze</translation>
    </message>
    <message>
        <source>First warning, hours before the deadline</source>
        <translation>Pierwsze ostrzeżenie, liczba godzin przed terminem</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>hours, abbreviated, after a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ostatnie</translation>
    </message>
    <message>
        <source>Last warning, hours before the deadline</source>
        <translation>Ostatnie ostrzeżenie, liczba godzin przed terminem</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Days before the end of the package</source>
        <translation>Liczba dni przed końcem ważności pakietu</translation>
    </message>
    <message>
        <source> d</source>
        <extracomment>days, abbreviated, after a number</extracomment>
        <translation> d</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Najwyżej</translation>
    </message>
    <message>
        <source>Percent of the licenses of a type that are free</source>
        <translation>Procent wolnych licencji danego typu</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>after a number</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated 7 days and 1 day before, and at the end.</source>
        <translation>Chyba że się odnawia. Powtarzane 7 dni i 1 dzień wcześniej oraz w dniu zakończenia.</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated 1 day before, and at the end.</source>
        <translation>Chyba że się odnawia. Powtarzane 1 dzień wcześniej oraz w dniu zakończenia.</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated at the end.</source>
        <translation>Chyba że się odnawia. Powtarzane w dniu zakończenia.</translation>
    </message>
    <message>
        <source>Each alert appears once, and again only after the problem is resolved. Do Not Disturb follows your desktop.</source>
        <translation>Każdy alert pojawia się raz, a ponownie dopiero po rozwiązaniu problemu. Tryb „Nie przeszkadzać” działa tak jak na pulpicie.</translation>
    </message>
    <message>
        <source>Licenses running low</source>
        <translation>Licencje się kończą</translation>
    </message>
    <message>
        <source>Se&amp;nd a test alert</source>
        <translation>Wyślij alert &amp;testowy</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated 14 days, 7 days and 1 day before, and at the end.</source>
        <translation>Chyba że się odnawia. Powtarzane 14 dni, 7 dni i 1 dzień wcześniej oraz w dniu zakończenia.</translation>
    </message>
</context>
<context>
    <name>license::ui::AttemptPanel</name>
    <message>
        <source>What changed</source>
        <translation>Co się zmieniło</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Przyczyna niepowodzenia</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Bez zmian</translation>
    </message>
    <message>
        <source>Nothing more is known about this attempt.</source>
        <translation>O tej próbie nie wiadomo nic więcej.</translation>
    </message>
    <message>
        <source>%1 · %2 · took %3</source>
        <extracomment>when an attempt was made, what started it, how long it took</extracomment>
        <translation>%1 · %2 · czas trwania: %3</translation>
    </message>
</context>
<context>
    <name>license::ui::AttemptsView</name>
    <message>
        <source>Filter the history</source>
        <translation>Filtruj historię</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Nieudane</translation>
    </message>
    <message>
        <source>Attempts and changes</source>
        <translation>Próby i zmiany</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many of how many attempts match the filter</extracomment>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>No attempt matches the filter.</source>
        <translation>Żadna próba nie pasuje do filtra.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <translation>
            <numerusform>%Ln próba</numerusform>
            <numerusform>%Ln próby</numerusform>
            <numerusform>%Ln prób</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AttentionPanel</name>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Request more…</source>
        <translation>Poproś o więcej…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Odnów…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Wymień…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Wymaga uwagi</translation>
    </message>
    <message numerus="yes">
        <source>%n more: see Details.</source>
        <translation>
            <numerusform>Jeszcze %n: zobacz Szczegóły.</numerusform>
            <numerusform>Jeszcze %n: zobacz Szczegóły.</numerusform>
            <numerusform>Jeszcze %n: zobacz Szczegóły.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Zaloguj się…</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityController</name>
    <message>
        <source>Choose a certificate authority</source>
        <translation>Wybierz urząd certyfikacji</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certyfikaty (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Add a certificate authority</source>
        <translation>Dodaj urząd certyfikacji</translation>
    </message>
    <message>
        <source>This file cannot be used as a certificate authority (%1). Ask the network team for the authority&apos;s certificate as a PEM file.</source>
        <extracomment>%1 is what is wrong with the file, in technical English</extracomment>
        <translation>Tego pliku nie można użyć jako urzędu certyfikacji (%1). Poproś administratorów sieci o certyfikat urzędu w postaci pliku PEM.</translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation>Usuń urząd certyfikacji</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Urzędy certyfikacji</translation>
    </message>
    <message>
        <source>Stop trusting %1 for this service? Connections that rely on it will be refused.</source>
        <translation>Przestać ufać %1 w tej usłudze? Połączenia, które na nim polegają, będą odrzucane.</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityDialog</name>
    <message>
        <source>Add a certificate authority</source>
        <translation>Dodaj urząd certyfikacji</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint with the one I was given.</source>
        <translation>Odcisk certyfikatu &amp;porównano z otrzymanym odciskiem.</translation>
    </message>
    <message>
        <source>&amp;Trust it for this service</source>
        <translation>&amp;Zaufaj mu dla tej usługi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Podmiot</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Wystawca</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation>od %1 do %2</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Odcisk SHA-256</translation>
    </message>
    <message>
        <source>Anyone with this authority&apos;s private key can read the traffic between this computer and %1. The license itself stays protected by its own signature.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Kto ma klucz prywatny tego urzędu, może odczytać ruch między tym komputerem a %1. Samą licencję nadal chroni jej własny podpis.</translation>
    </message>
    <message>
        <source>Get the fingerprint from your network team through another channel, and compare every character.</source>
        <translation>Uzyskaj odcisk od administratorów sieci innym kanałem i porównaj każdy znak.</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityPanel</name>
    <message>
        <source>Additional certificate authorities</source>
        <translation>Dodatkowe urzędy certyfikacji</translation>
    </message>
    <message>
        <source>Authorities that were added to this service</source>
        <translation>Urzędy certyfikacji dodane do tej usługi</translation>
    </message>
    <message>
        <source>Add from a &amp;file…</source>
        <translation>&amp;Dodaj z pliku…</translation>
    </message>
    <message>
        <source>Reads a certificate authority from a file and shows its fingerprint first.</source>
        <translation>Odczytuje urząd certyfikacji z pliku i najpierw pokazuje jego odcisk.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>These are trusted besides them, for this service alone.</source>
        <translation>Ponadto, wyłącznie dla tej usługi, zaufane są poniższe.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Certificates in the connection file are trusted.</source>
        <translation>Certyfikaty z pliku połączenia są zaufane.</translation>
    </message>
    <message>
        <source>Certificates that this computer trusts are trusted for this service.</source>
        <translation>Dla tej usługi zaufane są certyfikaty zaufane na tym komputerze.</translation>
    </message>
    <message>
        <source>Where a device on the way inspects TLS, add its authority here. Untrusted connections are always refused.</source>
        <translation>Jeśli urządzenie pośredniczące prowadzi inspekcję TLS, dodaj tutaj jego urząd certyfikacji. Niezaufane połączenia są zawsze odrzucane.</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityTableModel</name>
    <message>
        <source>Ended on %1</source>
        <translation>Ważność wygasła %1</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Urząd certyfikacji</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważność do</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Odcisk SHA-256</translation>
    </message>
</context>
<context>
    <name>license::ui::AvailabilityPanel</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Ostatni %n dzień</numerusform>
            <numerusform>Ostatnie %n dni</numerusform>
            <numerusform>Ostatnie %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message numerus="yes">
        <source>Attempts of the last %n days</source>
        <translation>
            <numerusform>Próby z ostatniego %n dnia</numerusform>
            <numerusform>Próby z ostatnich %n dni</numerusform>
            <numerusform>Próby z ostatnich %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Zweryfikowano</translation>
    </message>
    <message>
        <source>Something changed</source>
        <translation>Były zmiany</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Niepowodzenie</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Brak prób</translation>
    </message>
</context>
<context>
    <name>license::ui::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>Bieżące miejsce</translation>
    </message>
</context>
<context>
    <name>license::ui::BusNotifier</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>License Console</source>
        <translation>License Console</translation>
    </message>
</context>
<context>
    <name>license::ui::ChangesPanel</name>
    <message>
        <source>What changed</source>
        <translation>Co się zmieniło</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Hides the list of what changed.</source>
        <translation>Ukrywa listę zmian.</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Bez zmian</translation>
    </message>
    <message numerus="yes">
        <source>%n more: see History.</source>
        <translation>
            <numerusform>Jeszcze %n: zobacz Historię.</numerusform>
            <numerusform>Jeszcze %n: zobacz Historię.</numerusform>
            <numerusform>Jeszcze %n: zobacz Historię.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::CheckPanel</name>
    <message>
        <source>Refresh now</source>
        <translation>Odśwież teraz</translation>
    </message>
    <message>
        <source>Firewall request…</source>
        <translation>Wniosek o regułę zapory…</translation>
    </message>
    <message>
        <source>Proxy settings</source>
        <translation>Ustawienia serwera proxy</translation>
    </message>
    <message>
        <source>Add an authority…</source>
        <translation>Dodaj urząd CA…</translation>
    </message>
    <message>
        <source>Enter a new token…</source>
        <translation>Wprowadź nowy token…</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>Sprawdzanie połączenia</translation>
    </message>
    <message>
        <source>Check &amp;connection</source>
        <translation>Sprawdź połą&amp;czenie</translation>
    </message>
    <message>
        <source>Checks each stage on the way to the license server. It changes nothing.</source>
        <translation>Sprawdza każdy etap drogi do serwera licencji. Niczego nie zmienia.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nuluj</translation>
    </message>
    <message>
        <source>Checked %1 · %2</source>
        <translation>Sprawdzono %1 · %2</translation>
    </message>
    <message>
        <source>Checking: %1…</source>
        <translation>Sprawdzanie: %1…</translation>
    </message>
    <message>
        <source>Reading the access token…</source>
        <translation>Odczytywanie tokenu dostępu…</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Sprawdzanie anulowano.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read by a screen reader: %1 is the name of a stage, %2 &quot;Passed&quot; or &quot;Failed&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <extracomment>%1 is the name of a stage, such as &quot;TLS and certificate&quot;</extracomment>
        <translation>Niepowodzenie na etapie: %1</translation>
    </message>
    <message>
        <source>The license server is reachable. Something needs attention.</source>
        <translation>Serwer licencji jest osiągalny, ale są uwagi.</translation>
    </message>
    <message>
        <source>The license server is reachable.</source>
        <translation>Serwer licencji jest osiągalny.</translation>
    </message>
    <message>
        <source>Shows how far a request to %1 gets, and what to do next. It takes up to 25 seconds and changes nothing.</source>
        <translation>Pokazuje, jak daleko dociera żądanie do %1 i co zrobić dalej. Trwa do 25 sekund i niczego nie zmienia.</translation>
    </message>
</context>
<context>
    <name>license::ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
</context>
<context>
    <name>license::ui::ComponentPanel</name>
    <message>
        <source>Component, port and IP address</source>
        <translation>Składnik, port i adres IP</translation>
    </message>
    <message>
        <source>The documentation names another address. An address can change: ask the network team to allow the name, or both addresses.</source>
        <translation>W dokumentacji podano inny adres. Adres może się zmienić: poproś administratorów sieci o przepuszczenie nazwy lub obu adresów.</translation>
    </message>
    <message>
        <source>The Management Service must reach the license server at least once in three days. Select a row and press Ctrl+C to copy it.</source>
        <translation>Usługa zarządzania musi połączyć się z serwerem licencji co najmniej raz na trzy dni. Aby skopiować wiersz, zaznacz go i naciśnij Ctrl+C.</translation>
    </message>
    <message>
        <source>Required connections</source>
        <translation>Wymagane połączenia</translation>
    </message>
    <message>
        <source>Fire&amp;wall request</source>
        <translation>Wniosek o re&amp;gułę zapory</translation>
    </message>
    <message>
        <source>Copies, saves or shows the request and its rules.</source>
        <translation>Kopiuje, zapisuje lub pokazuje wniosek i jego reguły.</translation>
    </message>
    <message>
        <source>Send this to your network team</source>
        <translation>Przekaż to administratorom sieci</translation>
    </message>
    <message>
        <source>&amp;Copy the request</source>
        <translation>&amp;Kopiuj wniosek</translation>
    </message>
    <message>
        <source>&amp;Save the request…</source>
        <translation>&amp;Zapisz wniosek…</translation>
    </message>
    <message>
        <source>Show request and &amp;rules…</source>
        <translation>&amp;Pokaż wniosek i reguły…</translation>
    </message>
</context>
<context>
    <name>license::ui::ComponentTableModel</name>
    <message>
        <source>Proxy %1</source>
        <translation>Serwer proxy %1</translation>
    </message>
    <message>
        <source>%1 (HTTPS)</source>
        <translation>%1 (HTTPS)</translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation>Brak w dokumentacji</translation>
    </message>
    <message>
        <source>Resolving…</source>
        <translation>Rozpoznawanie…</translation>
    </message>
    <message>
        <source>The name was not found</source>
        <translation>Nie znaleziono nazwy</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Składnik</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adres IP</translation>
    </message>
    <message>
        <source>Resolved here</source>
        <translation>Rozpoznano tutaj</translation>
    </message>
</context>
<context>
    <name>license::ui::ConnectionFileArea</name>
    <message>
        <source>Drop the connection file here</source>
        <translation>Upuść tutaj plik połączenia</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Wy&amp;bierz plik…</translation>
    </message>
    <message>
        <source>Choose a connection file</source>
        <translation>Wybierz plik połączenia</translation>
    </message>
    <message>
        <source>Connection files (*.json)</source>
        <translation>Pliki połączenia (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>%1 is not a connection file of a Management Service: %2.</source>
        <extracomment>%1 is the name of a file, %2 what is wrong with it, in technical English</extracomment>
        <translation>%1 nie jest plikiem połączenia Usługi zarządzania: %2.</translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation>Wy&amp;bierz inny…</translation>
    </message>
    <message>
        <source>Ask your license server administrator for this file.</source>
        <translation>Poproś o ten plik administratora serwera licencji.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the connection file itself.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>%1 to folder. Wybierz sam plik połączenia.</translation>
    </message>
</context>
<context>
    <name>license::ui::ConnectionPage</name>
    <message>
        <source>Support report</source>
        <translation>Raport techniczny</translation>
    </message>
    <message>
        <source>Save support report…</source>
        <translation>Zapisz raport…</translation>
    </message>
    <message>
        <source>Versions, settings, recent attempts and the connection check in one file for support. You see everything before it is saved.</source>
        <translation>Wersje, ustawienia, ostatnie próby i wynik sprawdzenia połączenia w jednym pliku dla wsparcia technicznego. Przed zapisaniem widzisz całość.</translation>
    </message>
</context>
<context>
    <name>license::ui::DemoStrip</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zresetuj</translation>
    </message>
    <message>
        <source>Restarts the demo at the present time.</source>
        <translation>Uruchamia demo od nowa z bieżącym czasem.</translation>
    </message>
    <message>
        <source>Demo clock: %1</source>
        <extracomment>%1 is a date and a time: Tuesday, 1 December, 13:12</extracomment>
        <translation>Zegar demo: %1</translation>
    </message>
    <message>
        <source>Sample data. The Demo menu changes what happens on the license server.</source>
        <translation>Dane przykładowe. Menu Demo zmienia to, co dzieje się na serwerze licencji.</translation>
    </message>
</context>
<context>
    <name>license::ui::DetailsController</name>
    <message>
        <source>Writing %1…</source>
        <translation>Zapisywanie pliku %1…</translation>
    </message>
    <message>
        <source>licenses</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>licencje</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Nie udało się zapisać pliku %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licenses saved</source>
        <translation>
            <numerusform>Zapisano %Ln licencję</numerusform>
            <numerusform>Zapisano %Ln licencje</numerusform>
            <numerusform>Zapisano %Ln licencji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects saved</source>
        <translation>
            <numerusform>Zapisano %1 obiekt</numerusform>
            <numerusform>Zapisano %1 obiekty</numerusform>
            <numerusform>Zapisano %1 obiektów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations saved</source>
        <translation>
            <numerusform>Zapisano %Ln organizację</numerusform>
            <numerusform>Zapisano %Ln organizacje</numerusform>
            <numerusform>Zapisano %Ln organizacji</numerusform>
        </translation>
    </message>
    <message>
        <source>organizations</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>organizacje</translation>
    </message>
</context>
<context>
    <name>license::ui::DetailsPage</name>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencje</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Obiekty</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizacje</translation>
    </message>
</context>
<context>
    <name>license::ui::Disclosure</name>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Shows or hides technical details</source>
        <translation>Pokazuje lub ukrywa szczegóły techniczne</translation>
    </message>
    <message>
        <source>Copies the technical details</source>
        <translation>Kopiuje szczegóły techniczne</translation>
    </message>
</context>
<context>
    <name>license::ui::DisplayText</name>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 temu</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>read by a screen reader for an empty cell of a table</extracomment>
        <translation>Brak</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of a tooltip: the name of a column and a value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>license::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Saves what the table shows as a file</source>
        <translation>Zapisuje zawartość tabeli jako plik</translation>
    </message>
</context>
<context>
    <name>license::ui::ExportMenu</name>
    <message>
        <source>CSV for Excel…</source>
        <translation>CSV dla programu Excel…</translation>
    </message>
    <message>
        <source>Plain CSV…</source>
        <translation>Zwykły plik CSV…</translation>
    </message>
    <message>
        <source>Data for a program (JSON)…</source>
        <translation>Dane dla programu (JSON)…</translation>
    </message>
    <message>
        <source>Page to read or print (HTML)…</source>
        <translation>Strona do czytania lub druku (HTML)…</translation>
    </message>
</context>
<context>
    <name>license::ui::ExportOutcome</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
    <message>
        <source>No program opens %1 on this computer.</source>
        <translation>Na tym komputerze żaden program nie otwiera %1.</translation>
    </message>
</context>
<context>
    <name>license::ui::FileExport</name>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
</context>
<context>
    <name>license::ui::FirewallController</name>
    <message>
        <source>Saved as %1</source>
        <translation>Zapisano jako %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Nie udało się zapisać pliku %1: %2</translation>
    </message>
    <message>
        <source>The firewall request has been copied.</source>
        <translation>Skopiowano wniosek o regułę zapory.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Wniosek</translation>
    </message>
    <message>
        <source>No rules can be written yet: no address of the license server is known on this computer. Check the connection first, or name the address yourself.</source>
        <translation>Nie można jeszcze utworzyć reguł: na tym komputerze nie jest znany żaden adres serwera licencji. Najpierw sprawdź połączenie lub podaj adres samodzielnie.</translation>
    </message>
    <message>
        <source>Firewall request</source>
        <translation>Wniosek o regułę zapory</translation>
    </message>
    <message>
        <source>Save the firewall request</source>
        <translation>Zapisz wniosek o regułę zapory</translation>
    </message>
    <message>
        <source>Save the firewall rules</source>
        <translation>Zapisz reguły zapory</translation>
    </message>
    <message>
        <source>Send this to your network team. The rules let the connection of this computer through; nothing is changed here.</source>
        <translation>Przekaż to administratorom sieci. Reguły przepuszczają połączenie tego komputera; tutaj nic nie jest zmieniane.</translation>
    </message>
</context>
<context>
    <name>license::ui::FleetController</name>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Rename a Management Service</source>
        <translation>Zmień nazwę Usługi zarządzania</translation>
    </message>
    <message>
        <source>Remove a Management Service</source>
        <translation>Usuń Usługę zarządzania</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Zmień nazwę</translation>
    </message>
    <message>
        <source>Remove %1 from this console? Its history and its access token on this computer are removed too. The Management Service itself is not affected.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Czy usunąć usługę %1 z tej konsoli? Jej historia i token dostępu zostaną usunięte z tego komputera. Sama Usługa zarządzania pozostanie nienaruszona.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
</context>
<context>
    <name>license::ui::Help</name>
    <message>
        <source>Verified: the license server has confirmed the license, and the next automatic refresh is not overdue.</source>
        <translation>Zweryfikowano: serwer licencji potwierdził licencję, a następne automatyczne odświeżenie nie jest opóźnione.</translation>
    </message>
    <message>
        <source>Offline grace period: a refresh has failed. Backup and restore continue for up to three days after the last verification.</source>
        <translation>Okres karencji offline: odświeżenie się nie powiodło. Tworzenie i przywracanie kopii zapasowych działają nadal przez maksymalnie trzy dni od ostatniej weryfikacji.</translation>
    </message>
    <message>
        <source>Ending soon: less than 24 hours of the offline grace period are left.</source>
        <translation>Wkrótce się skończy: do końca okresu karencji offline pozostało mniej niż 24 godziny.</translation>
    </message>
    <message>
        <source>Not verified for three days, or suspended: the Management Service may stop working.</source>
        <translation>Brak weryfikacji od trzech dni lub zawieszenie: Usługa zarządzania może przestać działać.</translation>
    </message>
    <message>
        <source>Not verified on this computer yet, or not applicable to a service in the DMZ.</source>
        <translation>Jeszcze nie zweryfikowano na tym komputerze albo nie dotyczy usługi w strefie DMZ.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtruj</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Kopiuj zaznaczone wiersze</translation>
    </message>
    <message>
        <source>Add a Management Service</source>
        <translation>Dodaj Usługę zarządzania</translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation>Co oznaczają stany</translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation>Dwie daty</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Odśwież wszystkie</translation>
    </message>
    <message>
        <source>Overview of all services</source>
        <translation>Przegląd wszystkich usług</translation>
    </message>
    <message>
        <source>License, Details, Connection, History, Preferences</source>
        <translation>Licencja, Szczegóły, Połączenie, Historia, Preferencje</translation>
    </message>
    <message>
        <source>Rename the Management Service</source>
        <translation>Zmień nazwę Usługi zarządzania</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Open the service selected in the overview</source>
        <translation>Otwórz usługę zaznaczoną w przeglądzie</translation>
    </message>
    <message>
        <source>Remove the service selected in the overview</source>
        <translation>Usuń usługę zaznaczoną w przeglądzie</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Podręcznik użytkownika</translation>
    </message>
    <message>
        <source>States and keys</source>
        <translation>Stany i klawisze</translation>
    </message>
    <message>
        <source>The verification is as fresh as the last reply of the license server: Refresh renews it. The package is valid as long as the subscription runs: renewing the subscription extends it.</source>
        <translation>Weryfikacja jest tak aktualna jak ostatnia odpowiedź serwera licencji: odnawia ją Odśwież. Pakiet jest ważny tak długo, jak trwa subskrypcja: przedłuża go odnowienie subskrypcji.</translation>
    </message>
    <message>
        <source>Next or previous area of the window</source>
        <translation>Następny lub poprzedni obszar okna</translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryController</name>
    <message>
        <source>Writing %1…</source>
        <translation>Zapisywanie pliku %1…</translation>
    </message>
    <message>
        <source>history</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>historia</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Nie udało się zapisać pliku %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts saved</source>
        <translation>
            <numerusform>Zapisano %Ln próbę</numerusform>
            <numerusform>Zapisano %Ln próby</numerusform>
            <numerusform>Zapisano %Ln prób</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryPage</name>
    <message>
        <source>Attempts and changes</source>
        <translation>Próby i zmiany</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Nie udało się odczytać historii</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Odczytywanie historii…</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Brak prób</translation>
    </message>
    <message>
        <source>Each attempt to verify the license and what it changed is kept here.</source>
        <translation>Tutaj zapisywana jest każda próba weryfikacji licencji i to, co zmieniła.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Usage over time</source>
        <translation>Wykorzystanie w czasie</translation>
    </message>
    <message>
        <source>As it was %1. %2 %3</source>
        <extracomment>%1 is a moment, &quot;today at 14:05&quot;, %2 and %3 are sentences: why there is nothing newer, and what helps</extracomment>
        <translation>Stan: %1. %2 %3</translation>
    </message>
    <message>
        <source>This computer has no copy of it. %1 %2</source>
        <extracomment>%1 and %2 are sentences: why it cannot be read, and what helps</extracomment>
        <translation>Na tym komputerze nie ma jej kopii. %1 %2</translation>
    </message>
    <message>
        <source>The history is in the team database</source>
        <translation>Historia jest w bazie danych zespołu</translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryTableModel</name>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Wyzwalacz</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseChips</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>a filter: %1 is a license type, %2 how many objects have it</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Shows only these objects</source>
        <translation>Pokazuje tylko te obiekty</translation>
    </message>
    <message numerus="yes">
        <source>%n more types</source>
        <translation>
            <numerusform>Jeszcze %n typ</numerusform>
            <numerusform>Jeszcze %n typy</numerusform>
            <numerusform>Jeszcze %n typów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseTableModel</name>
    <message>
        <source>%1 too many</source>
        <extracomment>a license type of which more are used than there are; %1 is how many</extracomment>
        <translation>Przekroczono o %1</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Wyczerpane</translation>
    </message>
    <message>
        <source>Almost used up</source>
        <translation>Prawie wyczerpane</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Ważność wygasła %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n days left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%1 · pozostał %n dzień</numerusform>
            <numerusform>%1 · pozostały %n dni</numerusform>
            <numerusform>%1 · pozostało %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Typ licencji</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przypisanie</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Łącznie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Wykorzystane</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Wykorzystanie</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważność do</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>how much of something is used, in percent</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>license::ui::LicensesView</name>
    <message>
        <source>Licenses</source>
        <translation>Licencje</translation>
    </message>
    <message>
        <source>Show its objects</source>
        <translation>Pokaż obiekty tego typu</translation>
    </message>
    <message>
        <source>No licenses</source>
        <translation>Brak licencji</translation>
    </message>
    <message>
        <source>The license package of this service has no licenses.</source>
        <translation>Pakiet licencji tej usługi nie zawiera licencji.</translation>
    </message>
    <message>
        <source>Not verified on this computer yet</source>
        <translation>Jeszcze nie zweryfikowano na tym komputerze</translation>
    </message>
    <message>
        <source>The licenses are shown once the license has been verified.</source>
        <translation>Licencje pojawią się po udanej weryfikacji.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
</context>
<context>
    <name>license::ui::Mail</name>
    <message>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used</source>
        <translation>%1: wykorzystano %2 z %3</translation>
    </message>
    <message>
        <source>More licenses for account %1</source>
        <translation>Więcej licencji dla konta %1</translation>
    </message>
    <message>
        <source>Hello,

we would like to increase the number of licenses of our package.

Account: %1
Package: %2
%3

We need: </source>
        <translation>Dzień dobry,

chcielibyśmy zwiększyć liczbę licencji w naszym pakiecie.

Konto: %1
Pakiet: %2
%3

Potrzebujemy: </translation>
    </message>
    <message>
        <source>Renewal for account %1</source>
        <translation>Odnowienie dla konta %1</translation>
    </message>
    <message>
        <source>Hello,

we would like to renew our licenses.

Account: %1
Package: %2
%3
%4

</source>
        <extracomment>%3 is &quot;Valid until 31 March 2027 · 27 days left&quot;, %4 a line for each license type</extracomment>
        <translation>Dzień dobry,

chcielibyśmy odnowić nasze licencje.

Konto: %1
Pakiet: %2
%3
%4

</translation>
    </message>
    <message>
        <source>License status of account %1</source>
        <translation>Status licencji konta %1</translation>
    </message>
    <message>
        <source>Hello,

our license package needs your attention.

Account: %1
Package: %2
License status: %3
Reason: %4

</source>
        <translation>Dzień dobry,

prosimy o zajęcie się naszym pakietem licencji.

Konto: %1
Pakiet: %2
Status licencji: %3
Powód: %4

</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;Endpoint: 12 of 25 used&quot;, %2 &quot;Ended on 31 March 2027&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>license::ui::MailDialog</name>
    <message>
        <source>Demo – Mail to Xopero</source>
        <translation>Demo – wiadomość do Xopero</translation>
    </message>
    <message>
        <source>Mail to Xopero</source>
        <translation>Wiadomość do Xopero</translation>
    </message>
    <message>
        <source>This is a demo: the account in this mail is made up. Do not send it.</source>
        <translation>To jest demo: konto w tej wiadomości jest zmyślone. Nie wysyłaj jej.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Treść wiadomości</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Copies address, subject and text.</source>
        <translation>Kopiuje adres, temat i treść.</translation>
    </message>
    <message>
        <source>&amp;Open in mail program</source>
        <translation>&amp;Otwórz w programie pocztowym</translation>
    </message>
    <message>
        <source>To: %1
Subject: %2

%3</source>
        <extracomment>a mail as text: address, subject, and the text below</extracomment>
        <translation>Do: %1
Temat: %2

%3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Your desktop was asked to open its mail program. If none appears, copy the mail.</source>
        <translation>Poproszono pulpit o otwarcie programu pocztowego. Jeśli żaden się nie pojawi, skopiuj wiadomość.</translation>
    </message>
    <message>
        <source>No mail program opened. Copy the mail and send it to %1.</source>
        <extracomment>%1 is a mail address</extracomment>
        <translation>Nie otworzył się żaden program pocztowy. Skopiuj wiadomość i wyślij ją na adres %1.</translation>
    </message>
</context>
<context>
    <name>license::ui::MainActions</name>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Usługa</translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation>&amp;Dodaj Usługę zarządzania…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Odśwież</translation>
    </message>
    <message>
        <source>Refresh a&amp;ll</source>
        <translation>Odśwież &amp;wszystkie</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Zmień &amp;nazwę…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Usuń…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Przegląd</translation>
    </message>
    <message>
        <source>&amp;License</source>
        <translation>&amp;Licencja</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Szczegóły</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historia</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtruj</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Wstecz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Pomoc</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;O programie</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>P&amp;referencje</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>Połą&amp;czenie</translation>
    </message>
    <message>
        <source>Replace &amp;connection file…</source>
        <translation>Zastąp &amp;plik połączenia…</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Podręcznik użytkownika</translation>
    </message>
    <message>
        <source>&amp;States and keys</source>
        <translation>&amp;Stany i klawisze</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Następny obszar</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>Pop&amp;rzedni obszar</translation>
    </message>
</context>
<context>
    <name>license::ui::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Xopero ONE License Console</source>
        <translation>Xopero ONE License Console</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Demo – %1</source>
        <translation>Demo – %1</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencje</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
</context>
<context>
    <name>license::ui::ManagementController</name>
    <message>
        <source>Sign out of the Management Service</source>
        <translation>Wyloguj się z Usługi zarządzania</translation>
    </message>
    <message>
        <source>Forget the sign-in of %1 and what the Management Service has reported? The license and its verification stay as they are.</source>
        <translation>Czy usunąć dane logowania %1 i wszystko, co zgłosiła Usługa zarządzania? Licencja i jej weryfikacja pozostaną bez zmian.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
    <message>
        <source>Management Service</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Usługa zarządzania</translation>
    </message>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Żaden program na tym komputerze nie otwiera adresu %1.</translation>
    </message>
</context>
<context>
    <name>license::ui::ManagementDialog</name>
    <message>
        <source>Sign in to the Management Service</source>
        <translation>Zaloguj się do Usługi zarządzania</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Zaloguj się</translation>
    </message>
    <message>
        <source>The Management Service of %1, with an account that has the role System Administrator.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Usługa zarządzania dla %1, konto z rolą System Administrator.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>Address of the Management Service</source>
        <translation>Adres Usługi zarządzania</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>Adres &amp;e-mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adres e-mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>The password is sent once, to this address, and not kept. The token that the service gives for 30 days is kept in the keychain of this computer. Nothing of it is sent to a license server.</source>
        <translation>Hasło zostanie wysłane raz, pod ten adres, i nie będzie przechowywane. Token, który usługa wydaje na 30 dni, trafi do pęku kluczy na tym komputerze. Nic z tego nie jest wysyłane do serwera licencji.</translation>
    </message>
    <message>
        <source>The address must have the form https://name or https://name:port, without a path.</source>
        <translation>Adres musi mieć postać https://nazwa lub https://nazwa:port, bez ścieżki.</translation>
    </message>
    <message>
        <source>The e-mail address must not be empty or contain blanks.</source>
        <translation>Adres e-mail nie może być pusty ani zawierać spacji.</translation>
    </message>
    <message>
        <source>This cannot be a password of the service: it is too long, or has a control character.</source>
        <translation>To nie może być hasło do usługi: jest za długie lub zawiera znak sterujący.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
</context>
<context>
    <name>license::ui::ManagementPanel</name>
    <message>
        <source>Management Service</source>
        <translation>Usługa zarządzania</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważne do</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Ostatnie zgłoszenie</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Zaloguj się…</translation>
    </message>
    <message>
        <source>Signs in to the Management Service of this service.</source>
        <translation>Loguje do Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Wyloguj się…</translation>
    </message>
    <message>
        <source>Forgets the sign-in and what was reported.</source>
        <translation>Usuwa dane logowania i wszystko, co zgłoszono.</translation>
    </message>
    <message>
        <source>Open its console</source>
        <translation>Otwórz jej konsolę</translation>
    </message>
    <message>
        <source>Opens the address of the Management Service in the browser.</source>
        <translation>Otwiera adres Usługi zarządzania w przeglądarce.</translation>
    </message>
    <message>
        <source>Shows which organizations have repositories without a license. It is reported, not verified, and changes nothing about the license. Licenses of repositories are activated and deactivated in the Management Service&apos;s own console. The console follows the published documentation of the interface, and was not tried against a real service.</source>
        <translation>Pokazuje, które organizacje mają repozytoria bez licencji. Są to zgłoszenia bez weryfikacji i niczego nie zmieniają w licencji. Licencje repozytoriów włącza się i wyłącza w konsoli samej Usługi zarządzania. Ta konsola opiera się na opublikowanej dokumentacji interfejsu i nie była wypróbowana z prawdziwą usługą.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Zaloguj się ponownie…</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Zalogowano jako %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nie zalogowano</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <source>A demo has no Management Service.</source>
        <translation>Wersja demonstracyjna nie ma Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Signed in as %1 before</source>
        <translation>Wcześniej zalogowano jako %1</translation>
    </message>
    <message>
        <source>The sign-in has ended. Sign in again.</source>
        <translation>Logowanie wygasło. Zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>The Management Service no longer accepts the sign-in. Sign in again.</source>
        <translation>Usługa zarządzania nie uznaje już tego logowania. Zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>Only an account with the role System Administrator may use the interface.</source>
        <translation>Z interfejsu może korzystać tylko konto z rolą System Administrator.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Pozostało: %1</translation>
    </message>
    <message>
        <source>%1 left. Sign in again before that.</source>
        <translation>Pozostało: %1. Zaloguj się ponownie przed tym terminem.</translation>
    </message>
    <message>
        <source>A sign-in lasts 30 days.</source>
        <translation>Logowanie jest ważne 30 dni.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Jeszcze brak</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organizacja</numerusform>
            <numerusform>%Ln organizacje</numerusform>
            <numerusform>%Ln organizacji</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the Management Service…</source>
        <translation>Odpytywanie Usługi zarządzania…</translation>
    </message>
</context>
<context>
    <name>license::ui::NoticeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Ukryj</translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectTableModel</name>
    <message>
        <source>Without a license</source>
        <translation>Bez licencji</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Przypisano</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Ostatnia kopia zapasowa</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identyfikator</translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectsView</name>
    <message>
        <source>Assigned objects</source>
        <translation>Przypisane obiekty</translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation>Brak obiektów</translation>
    </message>
    <message>
        <source>The list of objects has not been fetched yet.</source>
        <translation>Nie pobierano jeszcze listy obiektów.</translation>
    </message>
    <message>
        <source>Loading the objects…</source>
        <translation>Wczytywanie obiektów…</translation>
    </message>
    <message>
        <source>The objects could not be loaded</source>
        <translation>Nie udało się wczytać obiektów</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>No list of objects</source>
        <translation>Brak listy obiektów</translation>
    </message>
    <message>
        <source>The license server provides no list of objects for this service.</source>
        <translation>Serwer licencji nie udostępnia listy obiektów tej usługi.</translation>
    </message>
    <message>
        <source>The objects are shown once the license has been verified.</source>
        <translation>Obiekty pojawią się po udanej weryfikacji licencji.</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>Brak obiektów</translation>
    </message>
    <message>
        <source>No object is assigned to this service.</source>
        <translation>Do tej usługi nie przypisano żadnego obiektu.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>No object matches the filter.</source>
        <translation>Żaden obiekt nie pasuje do filtra.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>Filter the objects</source>
        <translation>Filtruj obiekty</translation>
    </message>
    <message>
        <source>By name, identifier, kind or license. Accents count only if you type them.</source>
        <translation>Po nazwie, identyfikatorze, rodzaju lub licencji. Znaki diakrytyczne liczą się tylko, gdy je wpiszesz.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Kopiuj nazwę</translation>
    </message>
    <message>
        <source>Copy identifier</source>
        <translation>Kopiuj identyfikator</translation>
    </message>
    <message>
        <source>Export selected</source>
        <translation>Eksportuj zaznaczone</translation>
    </message>
    <message numerus="yes">
        <source>%1 objects</source>
        <translation>
            <numerusform>%1 obiekt</numerusform>
            <numerusform>%1 obiekty</numerusform>
            <numerusform>%1 obiektów</numerusform>
        </translation>
    </message>
    <message>
        <source>without a license</source>
        <extracomment>a part of a file&apos;s name: the objects that have no license</extracomment>
        <translation>bez licencji</translation>
    </message>
    <message>
        <source>objects</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>obiekty</translation>
    </message>
</context>
<context>
    <name>license::ui::OrganizationTableModel</name>
    <message>
        <source>Synchronizing</source>
        <translation>Synchronizacja</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more plans</source>
        <translation>
            <numerusform>Jeszcze %Ln plan</numerusform>
            <numerusform>Jeszcze %Ln plany</numerusform>
            <numerusform>Jeszcze %Ln planów</numerusform>
        </translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Dostawca</translation>
    </message>
    <message>
        <source>Protected repositories</source>
        <translation>Chronione repozytoria</translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation>Bez licencji</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Usunięte</translation>
    </message>
    <message>
        <source>Backup plans</source>
        <translation>Plany kopii</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
</context>
<context>
    <name>license::ui::OrganizationsView</name>
    <message>
        <source>Filter the organizations</source>
        <translation>Filtruj organizacje</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizacje</translation>
    </message>
    <message>
        <source>The sign-in has ended: nothing newer can be fetched.</source>
        <translation>Logowanie wygasło: nie można pobrać nic nowszego.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Zaloguj się ponownie…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Zaktualizuj</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organizacja</numerusform>
            <numerusform>%Ln organizacje</numerusform>
            <numerusform>%Ln organizacji</numerusform>
        </translation>
    </message>
    <message>
        <source>No organizations</source>
        <translation>Brak organizacji</translation>
    </message>
    <message>
        <source>The Management Service reports no Git organization.</source>
        <translation>Usługa zarządzania nie zgłasza żadnej organizacji Git.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>No organization matches the filter.</source>
        <translation>Żadna organizacja nie pasuje do filtra.</translation>
    </message>
    <message>
        <source>No Management Service</source>
        <translation>Brak Usługi zarządzania</translation>
    </message>
    <message>
        <source>A demo has no Management Service.</source>
        <translation>Wersja demonstracyjna nie ma Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Not signed in to the Management Service</source>
        <translation>Nie zalogowano do Usługi zarządzania</translation>
    </message>
    <message>
        <source>Once you have signed in, this shows which organizations have repositories without a license, as the Management Service reports it.</source>
        <translation>Po zalogowaniu zobaczysz tu, które organizacje mają repozytoria bez licencji według Usługi zarządzania.</translation>
    </message>
    <message>
        <source>Loading the organizations…</source>
        <translation>Wczytywanie organizacji…</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>Logowanie wygasło</translation>
    </message>
    <message>
        <source>Sign in again, so that the Management Service can be asked.</source>
        <translation>Zaloguj się ponownie, aby można było odpytać Usługę zarządzania.</translation>
    </message>
    <message>
        <source>The organizations could not be loaded</source>
        <translation>Nie udało się wczytać organizacji</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Brak zgłoszeń</translation>
    </message>
    <message>
        <source>The Management Service has not been asked yet.</source>
        <translation>Usługa zarządzania nie została jeszcze odpytana.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Zapytaj teraz</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Zaloguj się…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>Activate licenses in the Management Service&apos;s own console</source>
        <translation>Aktywuj licencje w konsoli samej Usługi zarządzania</translation>
    </message>
</context>
<context>
    <name>license::ui::OverviewPage</name>
    <message>
        <source>Filter the services</source>
        <translation>Filtruj usługi</translation>
    </message>
    <message>
        <source>Refresh a&amp;ll</source>
        <translation>Odśwież wszys&amp;tkie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation>&amp;Dodaj Usługę zarządzania…</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Odśwież wszystkie</translation>
    </message>
    <message>
        <source>Management Services</source>
        <translation>Usługi zarządzania</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <extracomment>the text of a progress bar: %v of %m services have been verified</extracomment>
        <translation>%v z %m</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>No Management Service matches the filter.</source>
        <translation>Żadna Usługa zarządzania nie pasuje do filtra.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>Loading: %1 of %2</source>
        <extracomment>while the window starts: so many of so many Management Services have been read from this computer</extracomment>
        <translation>Wczytywanie: %1 z %2</translation>
    </message>
</context>
<context>
    <name>license::ui::PackageValidity</name>
    <message>
        <source>Since %1 · renews automatically</source>
        <translation>Od %1 · odnawia się automatycznie</translation>
    </message>
    <message>
        <source>Since %1 · not renewing</source>
        <translation>Od %1 · bez odnawiania</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Od %1</translation>
    </message>
</context>
<context>
    <name>license::ui::PageDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>license::ui::PlacePanel</name>
    <message>
        <source>You may read and change services, and this computer may verify them.</source>
        <translation>Możesz odczytywać i zmieniać usługi, a ten komputer może je weryfikować.</translation>
    </message>
    <message>
        <source>You may read and change services, and ask for verifications.</source>
        <translation>Możesz odczytywać i zmieniać usługi oraz prosić o ich weryfikację.</translation>
    </message>
    <message>
        <source>You may read, and change nothing.</source>
        <translation>Możesz tylko odczytywać, bez wprowadzania zmian.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nazwa hosta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Logowanie</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabele</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Uprawnienia</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <extracomment>%1 is a stage, such as &quot;Connection&quot;</extracomment>
        <translation>Niepowodzenie na etapie: %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Ten komputer</translation>
    </message>
    <message>
        <source>A team&apos;s database</source>
        <translation>Baza danych zespołu</translation>
    </message>
    <message>
        <source>Where data lives</source>
        <translation>Gdzie są dane</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Adres bazy danych</translation>
    </message>
    <message>
        <source>postgresql://USER@HOST:PORT/NAME?sslmode=verify-full, or service=NAME of a service file.</source>
        <translation>postgresql://UŻYTKOWNIK@HOST:PORT/NAZWA?sslmode=verify-full lub service=NAZWA z pliku usług.</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Hasło bazy danych</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain. Empty: the one kept before, or that of %1 or a service file.</source>
        <translation>Przechowywane w pęku kluczy tego komputera. Puste: hasło zapisane wcześniej albo hasło z %1 lub z pliku usług.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Sprawdź połączenie</translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation>Używaj od następnego uruchomienia</translation>
    </message>
    <message>
        <source>Your choice applies once the console restarts.</source>
        <translation>Wybór zacznie obowiązywać po ponownym uruchomieniu konsoli.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Uruchom ponownie teraz</translation>
    </message>
    <message>
        <source>Now: a team&apos;s database, %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Teraz: baza danych zespołu, %1</translation>
    </message>
    <message>
        <source>Now: this computer, %1</source>
        <translation>Teraz: ten komputer, %1</translation>
    </message>
    <message>
        <source>The option --store says so. A choice here counts when the console starts without it.</source>
        <translation>Tak wskazuje opcja --store. Wybór w tym miejscu obowiązuje, gdy konsola uruchamia się bez niej.</translation>
    </message>
    <message>
        <source>LICENSE_CONSOLE_STORE says so. A choice here counts when that variable is not set.</source>
        <translation>Tak wskazuje zmienna LICENSE_CONSOLE_STORE. Wybór w tym miejscu obowiązuje, gdy nie jest ona ustawiona.</translation>
    </message>
    <message>
        <source>The team&apos;s database did not open at the start, so you work with this computer&apos;s data.</source>
        <translation>Przy uruchomieniu baza danych zespołu nie otworzyła się, więc pracujesz na danych tego komputera.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Anuluj sprawdzanie</translation>
    </message>
    <message>
        <source>Enter an address such as postgresql://anna@db.example.com/licenses.</source>
        <translation>Wprowadź adres, na przykład postgresql://anna@db.example.com/licenses.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Sprawdzanie…</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is the name of a role in a database</extracomment>
        <translation>Zalogowano jako %1</translation>
    </message>
    <message>
        <source>Made at the first use</source>
        <translation>Powstaną przy pierwszym użyciu</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Wersja %1</translation>
    </message>
    <message>
        <source>The database can be used.</source>
        <translation>Bazy danych można używać.</translation>
    </message>
</context>
<context>
    <name>license::ui::PlaceParts</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Certificate and host name</source>
        <translation>Certyfikat i nazwę hosta</translation>
    </message>
    <message>
        <source>Certificate only</source>
        <translation>Tylko certyfikat</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Baza danych</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>TLS checks</source>
        <translation>TLS sprawdza</translation>
    </message>
</context>
<context>
    <name>license::ui::PreferencesController</name>
    <message>
        <source>This applies until the console is closed. %1</source>
        <translation>Obowiązuje do zamknięcia konsoli. %1</translation>
    </message>
</context>
<context>
    <name>license::ui::PreferencesPage</name>
    <message>
        <source>General</source>
        <translation>Ogólne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Język</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>hours, abbreviated, after a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>Interval of the automatic refresh, in hours</source>
        <translation>Odstęp automatycznych odświeżeń w godzinach</translation>
    </message>
    <message>
        <source>Automatic &amp;refresh every</source>
        <translation>&amp;Automatyczne odświeżanie co</translation>
    </message>
    <message>
        <source>Stay in the &amp;tray when the window is closed</source>
        <translation>Zamykaj do zaso&amp;bnika</translation>
    </message>
    <message>
        <source>Alerts can be shown as long as the console runs; Quit ends it.</source>
        <translation>Alerty mogą być wyświetlane, dopóki konsola działa; kończy ją polecenie Zakończ.</translation>
    </message>
    <message>
        <source>This desktop shows no tray: closing the window ends the console, and its alerts.</source>
        <translation>Ten pulpit nie ma zasobnika systemowego: zamknięcie okna kończy działanie konsoli i jej alertów.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Domyślny systemu</translation>
    </message>
    <message>
        <source>Start &amp;with the session</source>
        <translation>Uruchamiaj po za&amp;logowaniu</translation>
    </message>
    <message>
        <source>Sooner if the license server asks for it, and much sooner after a failure.</source>
        <translation>Wcześniej, jeśli poprosi o to serwer licencji, a po niepowodzeniu znacznie wcześniej.</translation>
    </message>
</context>
<context>
    <name>license::ui::ProxyController</name>
    <message>
        <source>This proxy cannot be used: %1.</source>
        <extracomment>%1 is what is wrong, in technical English</extracomment>
        <translation>Nie można użyć tego serwera proxy: %1.</translation>
    </message>
    <message>
        <source>It is in use until the console is closed, but it could not be saved. %1</source>
        <translation>Serwer proxy będzie używany do zamknięcia konsoli, ale nie udało się go zapisać. %1</translation>
    </message>
    <message>
        <source>It is in use. The keychain did not accept the password, which is kept until the console is closed. %1</source>
        <translation>Serwer proxy jest używany. Pęk kluczy nie przyjął hasła; będzie ono pamiętane do zamknięcia konsoli. %1</translation>
    </message>
</context>
<context>
    <name>license::ui::ProxyPanel</name>
    <message>
        <source>Proxy</source>
        <translation>Serwer proxy</translation>
    </message>
    <message>
        <source>N&amp;o proxy</source>
        <translation>&amp;Bez serwera proxy</translation>
    </message>
    <message>
        <source>&amp;This proxy:</source>
        <translation>&amp;Ten serwer proxy:</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>Za&amp;stosuj</translation>
    </message>
    <message>
        <source>For&amp;get the password</source>
        <translation>Zapo&amp;mnij hasło</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Rodza&amp;j</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Użytkown&amp;ik</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>In use from now on. Check the connection to see whether it works.</source>
        <translation>Używany od teraz. Sprawdź połączenie, aby zobaczyć, czy działa.</translation>
    </message>
    <message>
        <source>Enter the name or the address of the proxy.</source>
        <translation>Wprowadź nazwę lub adres serwera proxy.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>Hasło wymaga podania użytkownika.</translation>
    </message>
    <message>
        <source>Use system pro&amp;xy</source>
        <translation>Użyj systemowego pro&amp;xy</translation>
    </message>
    <message>
        <source>“%1” is not the name or address of a proxy. Enter only the host, without “http://” and the port.</source>
        <translation>„%1” nie jest nazwą ani adresem proxy. Podaj sam host, bez „http://” i bez portu.</translation>
    </message>
</context>
<context>
    <name>license::ui::Questions</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>license::ui::ReplaceConnectionDialog</name>
    <message>
        <source>Replace the connection file</source>
        <translation>Zastąp plik połączenia</translation>
    </message>
    <message>
        <source>&amp;Replace and verify</source>
        <translation>&amp;Zastąp i zweryfikuj</translation>
    </message>
    <message>
        <source>Address, keys and authorities stay as they are</source>
        <translation>Adres, klucze i urzędy pozostają bez zmian</translation>
    </message>
    <message>
        <source>What changes is marked</source>
        <translation>To, co się zmienia, jest oznaczone</translation>
    </message>
    <message>
        <source>I have com&amp;pared address, keys and fingerprints.</source>
        <translation>&amp;Porównano adres, klucze i odciski.</translation>
    </message>
    <message>
        <source>Replaces the connection file of %1, with the same file or a new one. License and history stay. The license server&apos;s next reply is accepted regardless of its sequence number.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Zastępuje plik połączenia usługi %1 tym samym lub nowym plikiem. Licencja i historia pozostają. Następna odpowiedź serwera licencji zostanie przyjęta bez względu na jej numer kolejny.</translation>
    </message>
</context>
<context>
    <name>license::ui::ReportController</name>
    <message>
        <source>Saved as %1</source>
        <translation>Zapisano jako %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Nie udało się zapisać pliku %1: %2</translation>
    </message>
    <message>
        <source>Support report</source>
        <translation>Raport techniczny</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Zapisz raport…</translation>
    </message>
    <message>
        <source>Save the support report</source>
        <translation>Zapisz raport techniczny</translation>
    </message>
    <message>
        <source>The report contains exactly these texts. They name your services, their addresses and accounts, but no access token, no password and no assigned object.</source>
        <translation>Raport zawiera dokładnie te teksty. Podają one nazwy usług, ich adresy i konta, ale żadnego tokenu dostępu, hasła ani przypisanego obiektu.</translation>
    </message>
</context>
<context>
    <name>license::ui::ReportStrip</name>
    <message>
        <source>Report of the Management Service</source>
        <translation>Zgłoszenie Usługi zarządzania</translation>
    </message>
</context>
<context>
    <name>license::ui::RequestTableModel</name>
    <message>
        <source>Asked</source>
        <translation>Zlecono</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>the heading of a column with the people who have asked for a verification</extracomment>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
</context>
<context>
    <name>license::ui::RequestsPanel</name>
    <message>
        <source>Requests of the team</source>
        <translation>Zlecenia zespołu</translation>
    </message>
    <message>
        <source>Asking the team database who has asked for what…</source>
        <translation>Pytanie bazy danych zespołu, kto co zlecił…</translation>
    </message>
    <message>
        <source>Nobody has asked for a verification yet.</source>
        <translation>Nikt jeszcze nie zlecił weryfikacji.</translation>
    </message>
    <message>
        <source>Who has asked for a verification</source>
        <translation>Kto zlecił weryfikację</translation>
    </message>
    <message>
        <source>Who has asked for what is not known while the team database cannot be read.</source>
        <translation>Kto co zlecił, nie wiadomo, dopóki bazy danych zespołu nie można odczytać.</translation>
    </message>
</context>
<context>
    <name>license::ui::SecretPlace</name>
    <message>
        <source>A token file</source>
        <translation>Plik tokenu</translation>
    </message>
    <message>
        <source>The keychain of this computer</source>
        <translation>Pęk kluczy tego komputera</translation>
    </message>
    <message>
        <source>The memory of this demo</source>
        <translation>Pamięć tego demo</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer and sent only to this service&apos;s address.</source>
        <translation>Przechowywany w pęku kluczy tego komputera i wysyłany wyłącznie na adres tej usługi.</translation>
    </message>
    <message>
        <source>Sent only to this service&apos;s address, and not kept: each refresh reads the token file.</source>
        <translation>Wysyłany wyłącznie na adres tej usługi i nieprzechowywany: każde odświeżenie odczytuje plik tokenu.</translation>
    </message>
    <message>
        <source>Kept in the memory of this demo and sent only to this service&apos;s address.</source>
        <translation>Przechowywany w pamięci tego demo i wysyłany wyłącznie na adres tej usługi.</translation>
    </message>
    <message>
        <source>The password is kept in the keychain of this computer and sent only to this proxy.</source>
        <translation>Hasło jest przechowywane w pęku kluczy tego komputera i wysyłane wyłącznie do tego serwera proxy.</translation>
    </message>
    <message>
        <source>There is no keychain here, so no password can be kept: use a proxy that asks for none.</source>
        <translation>Nie ma tu pęku kluczy, więc nie można przechować hasła: użyj serwera proxy, który go nie wymaga.</translation>
    </message>
    <message>
        <source>The password is kept in the memory of this demo and sent only to this proxy.</source>
        <translation>Hasło jest przechowywane w pamięci tego demo i wysyłane wyłącznie do tego serwera proxy.</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>Przechowywane w pęku kluczy</translation>
    </message>
    <message>
        <source>Kept in this demo</source>
        <translation>Przechowywane w tym demo</translation>
    </message>
</context>
<context>
    <name>license::ui::ServiceBinding</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what is to be said of it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>license::ui::ServiceTableModel</name>
    <message>
        <source>Next refresh %1</source>
        <translation>Odświeżenie: %1</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>Pozostało %1 · %2</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation>Upłynął %1</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Weryfikowanie…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Deadline or next refresh</source>
        <translation>Termin lub odświeżenie</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakiet</translation>
    </message>
    <message>
        <source>Lowest free</source>
        <translation>Najmniej wolnych</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and license type</comment>
        <extracomment>&quot;3 Endpoint&quot;: %1 is how many licenses are free, %2 their type</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd, d MMM, HH:mm</source>
        <extracomment>&quot;Thu, 26 Nov, 14:05&quot; as a QDateTime format</extracomment>
        <translation>ddd, d MMM, HH:mm</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Jeszcze nie zweryfikowano</translation>
    </message>
    <message>
        <source>Licenses ended</source>
        <translation>Licencje wygasły</translation>
    </message>
    <message>
        <source>Licenses end soon</source>
        <translation>Licencje wkrótce wygasną</translation>
    </message>
    <message>
        <source>Used above the total</source>
        <translation>Użyto ponad limit</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>Zły czas zegara</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Wymaga uwagi</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <extracomment>%1 is the state of a service, &quot;Verified&quot;</extracomment>
        <translation>Ostatnio: %1</translation>
    </message>
</context>
<context>
    <name>license::ui::SidePane</name>
    <message>
        <source>Sections</source>
        <translation>Sekcje</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Management Service</source>
        <translation>Usługa zarządzania</translation>
    </message>
    <message>
        <source>Add a Management Service…</source>
        <translation>Dodaj Usługę zarządzania…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencje</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Management Serv&amp;ice</source>
        <translation>Usługa &amp;zarządzania</translation>
    </message>
</context>
<context>
    <name>license::ui::StageList</name>
    <message>
        <source>Stages of the connection check</source>
        <translation>Etapy sprawdzania połączenia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
</context>
<context>
    <name>license::ui::StageRow</name>
    <message>
        <source>Checking…</source>
        <extracomment>a stage of the connection check that is under way, or that is still to come</extracomment>
        <translation>Sprawdzanie…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nie sprawdzono</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Następny krok: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>license::ui::StatusBanner</name>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Sprawdź połączenie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>Kontakt…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Replace token…</source>
        <translation>Wymień token…</translation>
    </message>
</context>
<context>
    <name>license::ui::SubmitBar</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Oczekiwanie na pęk kluczy…</translation>
    </message>
</context>
<context>
    <name>license::ui::SystemTray</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Otwórz</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>O&amp;dśwież</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
</context>
<context>
    <name>license::ui::Tables</name>
    <message>
        <source>… and more rows: export them as a file instead</source>
        <extracomment>the last line of copied rows that are only a part of the selection</extracomment>
        <translation>… i więcej wierszy: zamiast kopiować, wyeksportuj je do pliku</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
</context>
<context>
    <name>license::ui::TextsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Zapisz…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenController</name>
    <message>
        <source>The access token could not be saved</source>
        <translation>Nie udało się zapisać tokenu dostępu</translation>
    </message>
    <message>
        <source>The access token of %1 is kept until the console is closed. %2</source>
        <extracomment>%1 is the name of a service, %2 two sentences: why, and what to do</extracomment>
        <translation>Token dostępu usługi %1 będzie pamiętany do zamknięcia konsoli. %2</translation>
    </message>
    <message>
        <source>Remove the access token</source>
        <translation>Usuń token dostępu</translation>
    </message>
    <message>
        <source>Remove the access token of %1 from this computer? The license cannot be verified here until a new one is entered. The license server is not told.</source>
        <translation>Czy usunąć z tego komputera token dostępu usługi %1? Do czasu wprowadzenia nowego nie będzie można tutaj zweryfikować licencji. Serwer licencji nie zostanie o tym powiadomiony.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>%1 Or keep the new token: it is tried first at the next refresh.</source>
        <extracomment>%1 is a sentence or two: why the server could not decide, and what to do</extracomment>
        <translation>%1 Możesz też zachować nowy token: zostanie użyty jako pierwszy przy następnym odświeżeniu.</translation>
    </message>
    <message>
        <source>&amp;Keep it anyway</source>
        <translation>&amp;Zachowaj mimo to</translation>
    </message>
    <message>
        <source>The license server refused this token. The previous one is kept. Check that the token was made for this service, and paste it again.</source>
        <translation>Serwer licencji odrzucił ten token. Poprzedni został zachowany. Sprawdź, czy token utworzono dla tej usługi, i wklej go ponownie.</translation>
    </message>
    <message>
        <source>The license server refused this token. Check that the token was made for this service, and paste it again.</source>
        <translation>Serwer licencji odrzucił ten token. Sprawdź, czy token utworzono dla tej usługi, i wklej go ponownie.</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenDialog</name>
    <message>
        <source>New access token</source>
        <translation>Nowy token dostępu</translation>
    </message>
    <message>
        <source>New access &amp;token</source>
        <translation>Nowy &amp;token dostępu</translation>
    </message>
    <message>
        <source>&amp;Save and verify</source>
        <translation>&amp;Zapisz i zweryfikuj</translation>
    </message>
    <message>
        <source>Verifying with the license server…</source>
        <translation>Weryfikacja na serwerze licencji…</translation>
    </message>
    <message>
        <source>Paste the access token for %1. The current one is kept until the license server has accepted the new one.</source>
        <translation>Wklej token dostępu utworzony dla usługi %1. Używany token zostanie zachowany, dopóki serwer licencji nie przyjmie nowego.</translation>
    </message>
    <message>
        <source>Replace the access token</source>
        <translation>Wymień token dostępu</translation>
    </message>
    <message>
        <source>Enter an access token</source>
        <translation>Wprowadź token dostępu</translation>
    </message>
    <message>
        <source>Paste the access token for %1. It is saved once the license server has accepted it.</source>
        <translation>Wklej token dostępu utworzony dla usługi %1. Zostanie zapisany, gdy serwer licencji go przyjmie.</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenPanel</name>
    <message>
        <source>Access token</source>
        <translation>Token dostępu</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Miejsce przechowywania</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Zapisano</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważność do</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>W&amp;ymień…</translation>
    </message>
    <message>
        <source>Enters a new access token for this service.</source>
        <translation>Wprowadza nowy token dostępu dla tej usługi.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Removes the access token from this computer.</source>
        <translation>Usuwa token dostępu z tego komputera.</translation>
    </message>
    <message>
        <source>&amp;Enter a token…</source>
        <translation>Wprowadź tok&amp;en…</translation>
    </message>
    <message>
        <source>A new token waits for its first successful refresh. The old one is kept until then.</source>
        <translation>Nowy token czeka na pierwsze udane odświeżenie. Do tego czasu zachowany jest poprzedni.</translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days. A new one takes the place of the old one only once the license server has accepted it.</source>
        <translation>Tokeny dostępu są ważne 30 dni. Nowy zastępuje poprzedni dopiero wtedy, gdy serwer licencji go przyjmie.</translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation>Brak w pęku kluczy</translation>
    </message>
    <message>
        <source>A token entered here is kept until the console is closed.</source>
        <translation>Wprowadzony token będzie pamiętany do zamknięcia konsoli.</translation>
    </message>
    <message>
        <source>The license server refused it at the last attempt.</source>
        <translation>Serwer licencji odrzucił go przy ostatniej próbie.</translation>
    </message>
    <message>
        <source>There was none at the last attempt.</source>
        <translation>Przy ostatniej próbie nie było tokenu.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Brak danych</translation>
    </message>
    <message>
        <source>The 30 days are over. Ask for a new one now.</source>
        <translation>Minęło 30 dni. Poproś teraz o nowy.</translation>
    </message>
    <message>
        <source>Ask your administrator to replace the token file.</source>
        <translation>Poproś administratora o wymianę pliku z tokenem.</translation>
    </message>
    <message>
        <source>At most %1 left</source>
        <translation>Pozostało najwyżej %1</translation>
    </message>
    <message>
        <source>At most %1 left. Ask for a new one now.</source>
        <translation>Pozostało najwyżej %1. Poproś teraz o nowy.</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenPrompt</name>
    <message>
        <source>The license server refused the access token of %1. Put a new one into the token file.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Serwer licencji odrzucił token dostępu usługi %1. Umieść nowy w pliku tokenu.</translation>
    </message>
    <message>
        <source>The license server refused the access token of %1. It may have expired after its 30 days. Replace it; the old one is kept until the new one has been accepted.</source>
        <translation>Serwer licencji odrzucił token dostępu usługi %1. Mógł on wygasnąć po 30 dniach. Wymień go; poprzedni zostanie zachowany, dopóki nowy nie zostanie przyjęty.</translation>
    </message>
    <message>
        <source>The token file cannot be used for %1. It must hold the token alone, and only its owner may read it.</source>
        <translation>Nie można użyć pliku tokenu dla usługi %1. Plik musi zawierać wyłącznie token, a odczytać go może tylko właściciel.</translation>
    </message>
    <message>
        <source>There is no access token for %1. Enter the one that was made for it.</source>
        <translation>Nie ma tokenu dostępu dla usługi %1. Wprowadź token utworzony dla niej.</translation>
    </message>
    <message>
        <source>The keychain that holds the access token of %1 is locked. Unlock it, then refresh.</source>
        <translation>Pęk kluczy, w którym jest token dostępu usługi %1, jest zablokowany. Odblokuj go, a następnie odśwież.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>Enter a token…</source>
        <translation>Wprowadź token…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Wymień…</translation>
    </message>
    <message>
        <source>The license server refused the new access token of %1. The previous one still works and is kept.</source>
        <translation>Serwer licencji odrzucił nowy token dostępu usługi %1. Poprzedni działa i został zachowany.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer, so the access token of %1 cannot be read. It may be waiting for you in a window of its own. Answer it or start it, then refresh, or enter the token for this session only.</source>
        <translation>Pęk kluczy tego komputera nie odpowiada, więc nie można odczytać tokenu dostępu usługi %1. Być może o coś pyta w osobnym oknie. Odpowiedz mu lub go uruchom i odśwież albo wprowadź token tylko na czas tej sesji.</translation>
    </message>
</context>
<context>
    <name>license::ui::TrayController</name>
    <message>
        <source>The License Console keeps running in the tray</source>
        <translation>License Console działa dalej w zasobniku</translation>
    </message>
    <message>
        <source>License Console</source>
        <translation>License Console</translation>
    </message>
    <message>
        <source>License Console: %1</source>
        <extracomment>%1 is a state of the license, as the banner words it</extracomment>
        <translation>License Console: %1</translation>
    </message>
    <message>
        <source>There is no tray at the moment</source>
        <translation>W tej chwili nie ma zasobnika</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Zakończ konsolę</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>Minimalizuj</translation>
    </message>
    <message>
        <source>Closing the window ends the console</source>
        <translation>Zamknięcie okna kończy konsolę</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what needs attention there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The License Console should keep running in the tray, but this desktop shows none. Without it, nothing here keeps the license verified. It can wait for the tray minimized, or end.</source>
        <translation>Konsola License Console miała działać dalej w zasobniku, ale ten pulpit go nie pokazuje. Bez niej nic tutaj nie dba o weryfikację licencji. Może zaczekać na zasobnik zminimalizowana albo zakończyć działanie.</translation>
    </message>
    <message>
        <source>This desktop has no tray where the License Console could keep running. Once closed, it verifies nothing and shows no alerts.</source>
        <translation>Na tym pulpicie nie ma zasobnika, w którym konsola mogłaby działać dalej. Po zamknięciu niczego nie weryfikuje i nie pokazuje alertów.</translation>
    </message>
    <message>
        <source>It keeps the license verified and warns you in time. To end it, use its menu in the tray. Preferences can make closing the window end it.</source>
        <translation>Dba o weryfikację licencji i ostrzega na czas. Aby ją zakończyć, użyj jej menu w zasobniku. W Preferencjach można ustawić, że zamknięcie okna ją kończy.</translation>
    </message>
    <message>
        <source>%1 (reported): %2</source>
        <extracomment>%1 is the name of a service, %2 what its Management Service reports, which is not verified</extracomment>
        <translation>%1 (zgłoszone): %2</translation>
    </message>
</context>
<context>
    <name>license::ui::TrustList</name>
    <message>
        <source>Not all of it was trusted until now.</source>
        <translation>Dotychczas nie ufano całości.</translation>
    </message>
    <message>
        <source>Until now: %1</source>
        <translation>Dotychczas: %1</translation>
    </message>
    <message>
        <source>No longer any</source>
        <translation>Już żadne</translation>
    </message>
</context>
<context>
    <name>license::ui::UpdateSettings</name>
    <message>
        <source>New versions</source>
        <translation>Nowe wersje</translation>
    </message>
    <message>
        <source>&amp;Ask this address for new versions</source>
        <translation>Pytaj te&amp;n adres o nowe wersje</translation>
    </message>
    <message>
        <source>Address to ask for new versions</source>
        <translation>Adres, który jest pytany o nowe wersje</translation>
    </message>
    <message>
        <source>Empty: the console asks nobody. Otherwise it asks once a day, tells only its own version, and downloads nothing.</source>
        <translation>Puste: konsola nikogo nie pyta. W przeciwnym razie pyta raz dziennie, podaje tylko własną wersję i niczego nie pobiera.</translation>
    </message>
    <message>
        <source>Enter an address such as https://example.com/versions.json, or none.</source>
        <translation>Wpisz adres w postaci https://example.com/versions.json albo żaden.</translation>
    </message>
</context>
<context>
    <name>license::ui::UsageChart</name>
    <message>
        <source>Usage over time</source>
        <translation>Wykorzystanie w czasie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Wykorzystane</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Łącznie</translation>
    </message>
    <message>
        <source>Forecast, earliest to latest</source>
        <translation>Prognoza, od najwcześniej do najpóźniej</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>&quot;12 Mar&quot; as a QDateTime format, for the axis of a picture</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>&quot;Mar 2027&quot; as a QDateTime format, for the axis of a picture</extracomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>This build cannot draw charts.</source>
        <translation>Ta kompilacja nie rysuje wykresów.</translation>
    </message>
</context>
<context>
    <name>license::ui::UsageSummary</name>
    <message>
        <source>%1 free, %2 used above the total</source>
        <translation>Wolne: %1, wykorzystane ponad limit: %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>Wolne: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Number of licenses</source>
        <translation>Liczba licencji</translation>
    </message>
    <message>
        <source>Request &amp;more licenses…</source>
        <translation>Poproś o więcej &amp;licencji…</translation>
    </message>
    <message>
        <source>Opens a prepared mail to sales@xopero.com.</source>
        <translation>Otwiera przygotowaną wiadomość do sales@xopero.com.</translation>
    </message>
    <message>
        <source>Bought on a marketplace: renew or extend the package there.</source>
        <translation>Kupiono na platformie handlowej: tam odnów lub rozszerz pakiet.</translation>
    </message>
    <message>
        <source>This package has none</source>
        <translation>Ten pakiet ich nie zawiera</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>Wykorzystano %1 z %2</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenci</translation>
    </message>
    <message>
        <source>Backed-up objects</source>
        <translation>Chronione obiekty</translation>
    </message>
    <message>
        <source>Storage capacity</source>
        <translation>Pojemność magazynu</translation>
    </message>
    <message>
        <source>Not part of this package</source>
        <translation>Nie wchodzi w skład tego pakietu</translation>
    </message>
    <message>
        <source>%1 above the capacity</source>
        <translation>%1 ponad pojemność</translation>
    </message>
    <message>
        <source>%1 · ended: %2</source>
        <extracomment>%1 is &quot;13 free&quot;, %2 are license types</extracomment>
        <translation>%1 · wygasły: %2</translation>
    </message>
</context>
<context>
    <name>license::ui::UsageView</name>
    <message>
        <source>License &amp;type</source>
        <translation>&amp;Typ licencji</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Typ licencji</translation>
    </message>
    <message>
        <source>No usage known yet</source>
        <translation>Brak danych o wykorzystaniu</translation>
    </message>
    <message>
        <source>Each successful verification records how many licenses are in use.</source>
        <translation>Każda udana weryfikacja zapisuje liczbę wykorzystanych licencji.</translation>
    </message>
</context>
<context>
    <name>license::ui::WelcomePage</name>
    <message>
        <source>Keep your license verified</source>
        <translation>Zadbaj o weryfikację licencji</translation>
    </message>
    <message>
        <source>This console verifies the license of Xopero ONE and GitProtect Management Services, shows what is in use, and warns in time.</source>
        <translation>Ta konsola weryfikuje licencje Usług zarządzania Xopero ONE i GitProtect, pokazuje ich wykorzystanie i ostrzega w porę.</translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation>&amp;Dodaj Usługę zarządzania…</translation>
    </message>
    <message>
        <source>Chooses a connection file.</source>
        <translation>Wybiera plik połączenia.</translation>
    </message>
    <message>
        <source>Drop a connection file here</source>
        <translation>Upuść tutaj plik połączenia</translation>
    </message>
    <message>
        <source>&amp;Explore with demo data</source>
        <translation>Wypróbuj z danymi d&amp;emonstracyjnymi</translation>
    </message>
    <message>
        <source>Opens a second window with made-up data.</source>
        <translation>Otwiera drugie okno z fikcyjnymi danymi.</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>Tylko na próbę?</translation>
    </message>
    <message>
        <source>Ask your license server administrator for this file.</source>
        <translation>Poproś o ten plik administratora serwera licencji.</translation>
    </message>
</context>
<context>
    <name>license::ui::WindowLifecycle</name>
    <message>
        <source>The desktop accepted it.</source>
        <translation>Pulpit przyjął alert.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications. The window and the tray show the same.</source>
        <translation>Ten pulpit nie wyświetla powiadomień. To samo pokazują okno i zasobnik systemowy.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications. The window shows the same.</source>
        <translation>Ten pulpit nie pokazuje powiadomień. To samo pokazuje okno.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 says that a new version is available, %2 is a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>licensectl</name>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Ustalenia</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Następny krok: %1</translation>
    </message>
    <message>
        <source>There is no service called “%1”.</source>
        <translation>Nie ma usługi o nazwie „%1”.</translation>
    </message>
    <message>
        <source>There is no service yet.</source>
        <translation>Nie ma jeszcze żadnej usługi.</translation>
    </message>
    <message>
        <source>There are several services: choose one by name.</source>
        <translation>Jest kilka usług: podaj nazwę jednej z nich.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Wyzwalacz</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Zmiany lub przyczyna niepowodzenia</translation>
    </message>
    <message>
        <source>No attempts yet.</source>
        <translation>Nie podjęto jeszcze żadnej próby.</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Typ licencji</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przypisanie</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Łącznie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Wykorzystane</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważność do</translation>
    </message>
    <message>
        <source>No licenses are known.</source>
        <translation>Brak znanych licencji.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Przypisano</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Ostatnia kopia zapasowa</translation>
    </message>
    <message>
        <source>No objects.</source>
        <translation>Brak obiektów.</translation>
    </message>
    <message>
        <source>verified for the first time</source>
        <translation>zweryfikowano po raz pierwszy</translation>
    </message>
    <message>
        <source>what changed:</source>
        <translation>co się zmieniło:</translation>
    </message>
    <message>
        <source>nothing has changed</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>the refresh failed</source>
        <translation>odświeżenie się nie powiodło</translation>
    </message>
    <message>
        <source>skipped: no refresh is due, or another process is refreshing</source>
        <translation>pominięto: nie nadszedł czas odświeżenia albo odświeża inny program</translation>
    </message>
    <message>
        <source>skipped: another process is refreshing, or has just refreshed</source>
        <translation>pominięto: inny program właśnie odświeża lub przed chwilą odświeżył</translation>
    </message>
    <message>
        <source>license refresh does not apply: the service operates in the DMZ</source>
        <translation>odświeżanie licencji nie dotyczy: usługa działa w strefie DMZ</translation>
    </message>
    <message>
        <source>Access token for %1: </source>
        <translation>Token dostępu dla usługi %1: </translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>pęk kluczy</translation>
    </message>
    <message>
        <source>file</source>
        <translation>plik</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Dodano: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalacja</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Wdrożenie</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The service is removed; its token may still be in the keychain.</source>
        <translation>Usługę usunięto; jej token może nadal być w pęku kluczy.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Usunięto: %1</translation>
    </message>
    <message>
        <source>Package: %1 (%2)</source>
        <translation>Pakiet: %1 (%2)</translation>
    </message>
    <message>
        <source>Storage: %1 of %2 used</source>
        <translation>Magazyn: wykorzystano %1 z %2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Odrzucono: %1</translation>
    </message>
    <message>
        <source>Accepted: %1 (%2), signed at %3, sequence %4</source>
        <translation>Przyjęto: %1 (%2), podpisano %3, sekwencja %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 objects shown; --limit 0 shows all.</source>
        <extracomment>%1 is how many of them are shown, %2 is how many there are</extracomment>
        <translation>
            <numerusform>Pokazano obiekty: %1 z %2; --limit 0 pokazuje wszystkie.</numerusform>
            <numerusform>Pokazano obiekty: %1 z %2; --limit 0 pokazuje wszystkie.</numerusform>
            <numerusform>Pokazano obiekty: %1 z %2; --limit 0 pokazuje wszystkie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection file of %1 asks you to trust:</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Plik połączenia %1 wymaga zaufania do:</translation>
    </message>
    <message>
        <source>Is this correct?</source>
        <translation>Czy wszystko się zgadza?</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <extracomment>%1 is &quot;keychain&quot;, &quot;file&quot; or &quot;missing&quot;</extracomment>
        <translation>Token: %1</translation>
    </message>
    <message>
        <source>What it changes:</source>
        <translation>Co się zmienia:</translation>
    </message>
    <message>
        <source>There is no terminal to ask for confirmation. Compare the values, then run the command again with --yes.</source>
        <translation>Nie ma terminala, na którym można potwierdzić. Porównaj wartości, a potem wykonaj polecenie ponownie z --yes.</translation>
    </message>
    <message>
        <source>Replace the connection file?</source>
        <translation>Zastąpić plik połączenia?</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Zastąpiono: %1</translation>
    </message>
    <message>
        <source>Refresh it now: the next reply is accepted regardless of its sequence number.</source>
        <translation>Odśwież teraz: następna odpowiedź zostanie przyjęta niezależnie od jej numeru.</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>the answer to a question at a terminal; its first letter will do as well</extracomment>
        <translation>tak</translation>
    </message>
    <message>
        <source>Address, keys and authorities stay as they are.</source>
        <translation>Adres, klucze i urzędy pozostają bez zmian.</translation>
    </message>
    <message>
        <source>%1 [y/N] </source>
        <extracomment>%1 is a question; y stands for yes and is the default&apos;s opposite</extracomment>
        <translation>%1 [t/N] </translation>
    </message>
    <message>
        <source>--no-keychain and --token-file must be used together.</source>
        <translation>Opcji --no-keychain i --token-file należy używać razem.</translation>
    </message>
    <message>
        <source>--token-stdin cannot be combined with --no-keychain: the token is in the file.</source>
        <translation>Opcji --token-stdin nie można łączyć z --no-keychain: token jest w pliku.</translation>
    </message>
    <message>
        <source>Standard input cannot hold both the connection file and the token: give the connection file by name.</source>
        <translation>Standardowe wejście nie może zawierać jednocześnie pliku połączenia i tokenu: podaj nazwę pliku połączenia.</translation>
    </message>
    <message>
        <source>Standard input cannot hold both the reply and the connection file: give one of them by name.</source>
        <translation>Standardowe wejście nie może zawierać jednocześnie odpowiedzi i pliku połączenia: podaj nazwę jednego z nich.</translation>
    </message>
    <message>
        <source>“%1” has no known format: FILE must end in .csv, .json or .html.</source>
        <translation>Nieznany format pliku „%1”: nazwa FILE musi kończyć się na .csv, .json lub .html.</translation>
    </message>
    <message>
        <source>--separator and --bom apply only to files that end in .csv.</source>
        <translation>Opcje --separator i --bom dotyczą tylko plików .csv.</translation>
    </message>
    <message>
        <source>The command line cannot be read: %1</source>
        <translation>Nie można odczytać wiersza polecenia: %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Nie można zapisać pliku %1: %2.</translation>
    </message>
    <message>
        <source>--license and --unlicensed cannot be combined: an object without a license has no license type.</source>
        <translation>Opcji --license i --unlicensed nie można łączyć: obiekt bez licencji nie ma typu licencji.</translation>
    </message>
    <message>
        <source>Several license types are called “%1”. Name one of them: %2.</source>
        <translation>Kilka typów licencji ma nazwę „%1”. Podaj jeden z nich: %2.</translation>
    </message>
    <message>
        <source>No license types are known yet, so nothing matches “%1”.</source>
        <translation>Nie jest jeszcze znany żaden typ licencji, więc nic nie pasuje do „%1”.</translation>
    </message>
    <message>
        <source>There is no license type “%1”. The types are: %2.</source>
        <translation>Nie ma typu licencji „%1”. Istniejące typy: %2.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>liczba całkowita od %1 do %2</translation>
    </message>
    <message>
        <source>the name of a file or folder</source>
        <translation>nazwa pliku lub folderu</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Allowed: %3.</source>
        <translation>%1 nie może mieć wartości „%2”. Dozwolone: %3.</translation>
    </message>
    <message>
        <source>See: %1 --help</source>
        <translation>Zobacz: %1 --help</translation>
    </message>
    <message>
        <source>“%1” must come after its command.</source>
        <translation>„%1” należy podać po poleceniu.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Nie ma opcji „%1”.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Nie ma polecenia „%1”.</translation>
    </message>
    <message>
        <source>The commands are: %1.</source>
        <translation>Polecenia: %1.</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 wymaga wartości: %2.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nie przyjmuje wartości.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 podano dwukrotnie.</translation>
    </message>
    <message>
        <source>“%1” needs a command: %2.</source>
        <translation>„%1” wymaga polecenia: %2.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1” to o jeden argument za dużo.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>„%1” wymaga %2.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Czy chodziło o „%1”?</translation>
    </message>
    <message>
        <source>Needs attention:</source>
        <translation>Wymaga uwagi:</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Hasło konta %1: </translation>
    </message>
    <message>
        <source>Signed out: %1</source>
        <translation>Wylogowano: %1</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Dostawca</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Chronione</translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation>Bez licencji</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Usunięte</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plany</translation>
    </message>
    <message>
        <source>Synchronizing</source>
        <translation>Synchronizacja</translation>
    </message>
    <message>
        <source>No organization is reported.</source>
        <translation>Nie zgłoszono żadnej organizacji.</translation>
    </message>
    <message>
        <source>Management Service:</source>
        <translation>Usługa zarządzania:</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1.</source>
        <translation>Nie można zapisać na standardowym wyjściu: %1.</translation>
    </message>
    <message>
        <source>“%1” is not valid UTF-8. Give the file or folder a name that is.</source>
        <translation>„%1” nie jest poprawnym tekstem UTF-8. Nadaj plikowi lub folderowi nazwę, która nim jest.</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <extracomment>%1 is a folder or the address of a database</extracomment>
        <translation>Miejsce danych: %1</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>Usługi: %1</translation>
    </message>
    <message>
        <source>It can be read and written.</source>
        <translation>Można je odczytywać i zapisywać.</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Przeniesiono: %1</translation>
    </message>
    <message>
        <source>Moved: %1 (an earlier move was interrupted)</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Przeniesiono: %1 (wcześniejsze przenoszenie zostało przerwane)</translation>
    </message>
    <message>
        <source>Would move: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Do przeniesienia: %1</translation>
    </message>
    <message>
        <source>Would move: %1 (an earlier move was interrupted)</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Do przeniesienia: %1 (wcześniejsze przenoszenie zostało przerwane)</translation>
    </message>
    <message>
        <source>Not moved: %1 is in both stores, and they differ. Remove it from the one that is wrong.</source>
        <translation>Nie przeniesiono: %1 jest w obu miejscach danych, a dane się różnią. Usuń tę usługę tam, gdzie są nieprawidłowe.</translation>
    </message>
    <message>
        <source>Not moved: %1 is being verified or changed by another program. Run the command again.</source>
        <translation>Nie przeniesiono: inny program właśnie weryfikuje lub zmienia %1. Uruchom polecenie ponownie.</translation>
    </message>
    <message>
        <source>Not moved: %1</source>
        <translation>Nie przeniesiono: %1</translation>
    </message>
    <message>
        <source>Tokens stay in the keychain or the token file of this computer. Another computer that is to verify these services needs their tokens, too.</source>
        <translation>Tokeny pozostają w pęku kluczy lub w pliku tokenu na tym komputerze. Inny komputer, który ma weryfikować te usługi, również potrzebuje ich tokenów.</translation>
    </message>
    <message>
        <source>This computer has no token for: %1. It may be on another computer.</source>
        <extracomment>%1 is a list of names of services</extracomment>
        <translation>Na tym komputerze nie ma tokenu dla: %1. Może być na innym komputerze.</translation>
    </message>
    <message>
        <source>There is no service to move.</source>
        <translation>Nie ma usług do przeniesienia.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) stay as the other store has them.</source>
        <translation>
            <numerusform>%n ustawienie pozostaje takie, jakie jest w drugim miejscu danych.</numerusform>
            <numerusform>%n ustawienia pozostają takie, jakie są w drugim miejscu danych.</numerusform>
            <numerusform>%n ustawień pozostaje takich, jakie są w drugim miejscu danych.</numerusform>
        </translation>
    </message>
    <message>
        <source>--to names the store that the services are in.</source>
        <translation>--to wskazuje miejsce danych, w którym usługi już są.</translation>
    </message>
    <message>
        <source>No agent of the team has the access token of this service. Store it on a computer on which “licensectl watch” runs.</source>
        <translation>Żaden agent zespołu nie ma tokenu dostępu tej usługi. Zapisz go na komputerze, na którym działa „licensectl watch”.</translation>
    </message>
    <message>
        <source>No agent with the access token of this service is at work: the last one was heard %1 ago. Start “licensectl watch” on its computer.</source>
        <extracomment>%1 is a span, such as &quot;4 minutes 10 seconds&quot;</extracomment>
        <translation>Nie pracuje żaden agent, który ma token dostępu tej usługi: ostatni sygnał był %1 temu. Uruchom „licensectl watch” na jego komputerze.</translation>
    </message>
    <message>
        <source>No agent of the team has answered in time. The request stays: the next agent at work answers it, and “licensectl history” shows how.</source>
        <translation>Żaden agent zespołu nie odpowiedział na czas. Żądanie pozostaje: odpowie na nie następny pracujący agent, a wynik pokaże „licensectl history”.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 is a service, %2 the name of an agent</extracomment>
        <translation>%1, przez %2</translation>
    </message>
    <message>
        <source>at work, heard %1 ago</source>
        <extracomment>of an agent; %1 is a span of time</extracomment>
        <translation>pracuje, ostatni sygnał %1 temu</translation>
    </message>
    <message>
        <source>not at work, last heard %1 ago</source>
        <translation>nie pracuje, ostatni sygnał %1 temu</translation>
    </message>
    <message>
        <source>services with a token: %1</source>
        <translation>usługi z tokenem: %1</translation>
    </message>
    <message>
        <source>Agents:</source>
        <translation>Agenci:</translation>
    </message>
    <message>
        <source>--lanes applies only to a store that a team shares: name it by --store.</source>
        <translation>--lanes dotyczy tylko miejsca danych wspólnego dla zespołu: podaj je opcją --store.</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <extracomment>%1 is a role at the team&apos;s database and what it permits: &quot;viewer: reads&quot;</extracomment>
        <translation>Rola: %1</translation>
    </message>
    <message>
        <source>Token stored: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Token zapisany: %1</translation>
    </message>
</context>
</TS>
