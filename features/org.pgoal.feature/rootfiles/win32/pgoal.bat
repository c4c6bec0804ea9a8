@echo off
rem Starts the workbench; double-click it.     PGOAL_VMARGS adds options for the JVM
setlocal EnableExtensions EnableDelayedExpansion
set "HERE=%~dp0"
set "FOUND="

call :try "%HERE%jre"
if not defined FOUND if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%j in ('where java 2^>nul') do if not defined FOUND call :try "%%~dpj.."
if not defined FOUND for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do if not defined FOUND call :try "%%~d"
)
if not defined FOUND (
  chcp 65001 >nul
  echo 没有找到 Java 21 或更新版本。请先安装 Java（例如 OpenJDK 21），再启动 pgoal。
  echo No Java 21 or newer was found. Install one ^(OpenJDK 21, say^), then start pgoal again.
  pause
  exit /b 2
)

rem the language that the user has chosen; else the system's
set "LANGUAGE=%PGOAL_LANG%"
if not defined LANGUAGE if exist "%USERPROFILE%\.pgoal\language" set /p LANGUAGE=<"%USERPROFILE%\.pgoal\language"
set "NL="
if defined LANGUAGE if "!LANGUAGE:~0,2!"=="zh" set "NL=-nl zh_CN"
if defined LANGUAGE if "!LANGUAGE:~0,2!"=="en" set "NL=-nl en_US"
for %%l in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fl"
start "pgoal" "%FOUND%\bin\javaw.exe" -Xmx1g %PGOAL_VMARGS% --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dguice_bytecode_gen_option=DISABLED "-Djava.util.logging.config.file=%HERE%logging.properties" -jar "%LAUNCHER%" %NL% %*
exit /b 0

:try
rem sets FOUND when the folder holds a Java of version 21 or newer
if not exist "%~1\bin\javaw.exe" goto :eof
set "VERSION="
if exist "%~1\release" for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do if not defined VERSION set "VERSION=%%~v"
rem a version without a dot keeps its closing quote
if defined VERSION set "VERSION=!VERSION:"=!"
if not defined VERSION goto :eof
if !VERSION! geq 21 set "FOUND=%~1"
goto :eof
