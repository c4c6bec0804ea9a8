@echo off
rem Starts the workbench; double-click it.     PGOAL_VMARGS adds options for the JVM
rem Delayed expansion would take exclamation marks out of paths, and "call" with arguments percent signs.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "LAUNCHER="
for %%l in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fl"
if not defined LAUNCHER chcp 65001 >nul & goto notunpacked

set "FOUND="
set "CANDIDATE=%HERE%jre"
call :try
if not defined FOUND if defined PGOAL_JAVA_HOME set "CANDIDATE=%PGOAL_JAVA_HOME%" & call :try
if not defined FOUND if defined JAVA_HOME set "CANDIDATE=%JAVA_HOME%" & call :try
if not defined FOUND for /f "delims=" %%j in ('where java 2^>nul') do if not defined FOUND set "CANDIDATE=%%~dpj.." & call :try
if not defined FOUND for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do if not defined FOUND set "CANDIDATE=%%~d" & call :try
)
if not defined FOUND chcp 65001 >nul & goto nojava

rem the language that the user has chosen; else the system's
set "LANGUAGE=%PGOAL_LANG%"
if not defined LANGUAGE if exist "%USERPROFILE%\.pgoal\language" set /p LANGUAGE=<"%USERPROFILE%\.pgoal\language"
set "NL="
if not defined LANGUAGE goto start
if /i "%LANGUAGE:~0,2%"=="zh" set "NL=-nl zh_CN"
if /i "%LANGUAGE:~0,2%"=="en" set "NL=-nl en_US"
:start
start "pgoal" "%FOUND%\bin\javaw.exe" -Xmx1g %PGOAL_VMARGS% --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dguice_bytecode_gen_option=DISABLED "-Djava.util.logging.config.file=%HERE%logging.properties" -jar "%LAUNCHER%" %NL% %* || exit /b 2
exit /b 0

:try
rem sets FOUND when the folder CANDIDATE holds a Java of version 21 or newer
if not exist "%CANDIDATE%\bin\javaw.exe" exit /b 0
set "VERSION="
if exist "%CANDIDATE%\release" for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%CANDIDATE%\release"') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION exit /b 0
rem a version without a dot keeps its closing quote
set "VERSION=%VERSION:"=%"
if %VERSION% geq 21 set "FOUND=%CANDIDATE%"
exit /b 0

rem What follows is UTF-8: whoever comes here has changed the code page first, and not in brackets, which are read as a whole.
:nojava
echo 没有找到 Java 21 或更新版本。请先安装 Java（例如 OpenJDK 21），再启动 pgoal。
echo No Java 21 or newer was found. Install one (OpenJDK 21, say), then start pgoal again.
pause
exit /b 2

:notunpacked
echo 请先解压整个压缩包，再启动其中的 pgoal.bat。
echo Unpack the whole archive first, then start the pgoal.bat in it.
pause
exit /b 2
