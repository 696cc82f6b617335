; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for Windows: for one user, without an administrator. resources/packaging/windows.sh gives VERSION, FROM (the
; folder to install), SIZE (its KiB), OUT, and FILES, a list with one `!insertmacro Part FOLDER NAME` for each file.
;
;   setup.exe /S [/D=FOLDER]       installs, or upgrades in place, without questions
;   uninstall.exe /S [/REMOVEDATA] removes; keeps services, history and settings unless told otherwise
;
; Exit codes: 0 done, 1 cancelled, 2 not possible.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
AllowSkipFiles off

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

!define NAME "Xopero ONE License Console"
!define SHORT "License Console"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\XoperoLicenseConsole"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\license-console.exe"
!define SESSION "Software\Microsoft\Windows\CurrentVersion\Run"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\License Console"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "Installer of the License Console"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\license-console.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "German"

!include "${LANGUAGES}"

Var inUse

; Windows does not let a running program be replaced, but renamed: the old one runs on under another name, which the next
; installation deletes.
!macro Part folder name
    SetOutPath "$INSTDIR\${folder}"
    ClearErrors
    Delete "$INSTDIR\${folder}\${name}"
    ${If} ${Errors}
        GetTempFileName $0 "$INSTDIR"
        Delete "$0"
        Rename "$INSTDIR\${folder}\${name}" "$0"
        StrCpy $inUse 1
    ${EndIf}
    File "${FROM}/${folder}/${name}"
!macroend

!macro Init
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(OldSystem)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    SetShellVarContext current
    SetRegView 64
!macroend

Function .onInit
    !insertmacro Init
FunctionEnd

Function un.onInit
    !insertmacro Init
FunctionEnd

Section
    Delete "$INSTDIR\ns*.tmp"
    !include "${FILES}"
    SetOutPath "$INSTDIR"
    ClearErrors
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortCut "$SMPROGRAMS\${SHORT}.lnk" "$INSTDIR\license-console.exe"
    WriteRegStr HKCU "${PATHS}" "" "$INSTDIR\license-console.exe"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\license-console.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Xopero Software"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${If} ${Errors}
        SetErrorLevel 2
        Abort
    ${EndIf}
    ${If} $inUse = 1
        MessageBox MB_OK|MB_ICONINFORMATION "$(AfterUpgrade)" /SD IDOK
    ${EndIf}
SectionEnd

; A program that runs cannot be opened for writing.
!macro Free name
    ${If} ${FileExists} "$INSTDIR\${name}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${name}" a
        ${If} ${Errors}
            StrCpy $inUse 1
        ${Else}
            FileClose $0
        ${EndIf}
    ${EndIf}
!macroend

!macro Gone folder name
    Delete "$INSTDIR\${folder}\${name}"
!macroend

Section "Uninstall"
    ; The agent, where its task was registered, would run on.
    nsExec::Exec 'schtasks /End /TN "License Console agent"'
    Pop $0
    ${Do}
        StrCpy $inUse 0
        !insertmacro Free license-console.exe
        !insertmacro Free licensectl.exe
        !insertmacro Free license-server.exe
        ${If} $inUse = 0
            ${Break}
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRuns)" /SD IDCANCEL IDRETRY again
        SetErrorLevel 2
        Quit
        again:
    ${Loop}
    nsExec::Exec 'schtasks /Delete /F /TN "License Console agent"'
    Pop $0

    ; Only what was installed: the folder was the person's choice.
    !define REMOVING
    !include "${FILES}"
    Delete "$INSTDIR\ns*.tmp"
    Delete "$INSTDIR\uninstall.exe"
    !include "${FOLDERS}"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${SHORT}.lnk"
    DeleteRegKey HKCU "${PATHS}"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegValue HKCU "${SESSION}" "License Console"

    ${GetParameters} $0
    ClearErrors
    ${GetOptions} "$0" "/REMOVEDATA" $1
    ${IfNot} ${Errors}
        Goto data
    ${EndIf}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(RemoveData)" /SD IDNO IDYES data IDNO done
    data:
    RMDir /r "$APPDATA\license-console"
    done:
SectionEnd
